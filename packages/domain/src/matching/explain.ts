import { bestChange } from './best-change.ts';
import { findingsOf, type RuleFinding } from './build-pairs.ts';
import type { LockInTheWay } from './change/locks-in-the-way.ts';
import { type FitParts, fitPartsOf } from './fit-of.ts';
import { rankOfWish } from './fits/wishes-met.ts';
import type { ActivityInRound, PersonInRound } from './round-facts.ts';
import { openTo, type RoundPlan } from './round-plan.ts';
import type { RoundReason, RoundReasonCode } from './round-reason.ts';
import type { CutOff, CutOffs } from './waiting-cut-offs.ts';

/** Why a person is proposed an activity: reasons in the order in which they are told, and the fit in parts. */
export type PlacedReasons = { reasons: RoundReason[]; parts: FitParts };

/** Tells of a person at an activity: wishes, skills, way, hours, and why it is this person’s turn. */
export function explainPlaced(
  person: PersonInRound,
  activity: ActivityInRound,
  { rules, cutOff }: { rules: RoundPlan['rules']; cutOff: CutOff },
): PlacedReasons {
  const found = findingsOf(person, activity, rules)
    .filter(({ rule }) => rule === 'within-reach' || rule === 'hours-meet')
    .toReversed()
    .map(({ reason, params }) => ({ code: reason as RoundReasonCode, params }));
  return {
    reasons: [
      aboutWishes(person, activity),
      ...aboutSkills(person, activity),
      ...found,
      { code: 'waited', params: { months: person.waitingMonths } },
      ...aboutLastPlace(cutOff),
    ],
    parts: fitPartsOf(person, activity, rules),
  };
}

function aboutWishes(person: PersonInRound, activity: ActivityInRound): RoundReason {
  const rank = rankOfWish(person, activity);
  const workKind = person.wishes[rank - 1];
  if (workKind) {
    return { code: 'wish-met', params: { rank, workKind } };
  }
  return { code: person.wishes.length > 0 ? 'wish-none' : 'wish-to-ask', params: {} };
}

function aboutSkills(person: PersonInRound, activity: ActivityInRound): RoundReason[] {
  return activity.skills.map(({ code }) => ({
    code: person.skills.includes(code) ? 'skill-held' : 'skill-to-train',
    params: { skill: code },
  }));
}

function aboutLastPlace(cutOff: CutOff): RoundReason[] {
  switch (cutOff.kind) {
    case 'free':
      return [{ code: 'post-free', params: {} }];
    case 'waited':
      return [{ code: 'last-place-waited', params: { months: cutOff.months } }];
    default:
      return [];
  }
}

/** A rule that took an activity away from a person. */
export type Removal = RuleFinding & { activityId: string };

/** Why a person has no proposal: reasons, what stands before each activity that is left, what took the others. */
export type UnplacedReasons = {
  reasons: RoundReason[];
  left: { activityId: string; cutOff: CutOff }[];
  removed: Removal[];
};

/**
 * Tells why nothing is proposed to a person in this round, which promises of before it stand in the way, and
 * which one change would open most.
 */
export function explainUnplaced(
  plan: RoundPlan,
  index: number,
  cutOffs: CutOffs,
  inTheWay: readonly LockInTheWay[] = [],
): UnplacedReasons {
  const { people, activities, rules } = plan;
  const person = people[index] as PersonInRound;
  const left = openTo(plan, index);
  const change = bestChange(person, activities, rules);
  return {
    reasons: [
      ...(left.length === 0
        ? [reason('no-activity-left', {})]
        : aboutFullPosts(plan, index, cutOffs)),
      ...inTheWay.map(({ activity, months }) =>
        reason('lock-in-the-way', {
          activity: idOf(plan, activity),
          months,
          own: person.waitingMonths,
        }),
      ),
      ...(change ? [change] : []),
    ],
    left: left.map((a) => ({
      activityId: idOf(plan, a),
      cutOff: cutOffs.of[a] as CutOff,
    })),
    removed: activities.flatMap((activity) =>
      findingsOf(person, activity, rules)
        .filter(({ outcome }) => outcome === 'no')
        .map((finding) => ({ activityId: activity.id, ...finding })),
    ),
  };
}

/** Every post is taken: by whom, as far as that can be said without naming anybody. */
function aboutFullPosts(plan: RoundPlan, index: number, cutOffs: CutOffs): RoundReason[] {
  const { people, activities } = plan;
  const own = people[index]?.waitingMonths ?? 0;
  const left = openTo(plan, index);
  const kindOf = (a: number) => cutOffs.of[a]?.kind;
  const months = left.flatMap((a) => {
    const cutOff = cutOffs.of[a];
    return cutOff?.kind === 'waited' ? [cutOff.months] : [];
  });
  const posts = cutOffs.postsFrom(left.filter((a) => kindOf(a) === 'waited'));
  return [
    ...(months.length > 0
      ? [
          reason('all-posts-taken', {
            activities: months.length,
            months: months.reduce((a, b) => Math.min(a, b)),
            own,
          }),
          reason('fewer-posts-than-people', { posts, people: posts + 1 }),
        ]
      : []),
    ...left
      .filter((a) => kindOf(a) === 'held')
      .map((a) =>
        reason(isHeld(plan, a) ? 'held-before-the-round' : 'no-post-offered', {
          activity: idOf(plan, a),
        }),
      ),
    ...left
      .filter((a) => kindOf(a) === 'closed')
      .map((a) =>
        reason('would-not-open', {
          activity: idOf(plan, a),
          least: activities[a]?.minPosts ?? 1,
        }),
      ),
  ];
}

const isHeld = ({ match, held }: RoundPlan, activity: number) =>
  [...held].some((person) => match[person] === activity);

const reason = (code: RoundReasonCode, params: RoundReason['params']): RoundReason => ({
  code,
  params,
});

const idOf = ({ activities }: RoundPlan, activity: number): string =>
  activities[activity]?.id ?? '';
