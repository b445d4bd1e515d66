import { travelModes } from '@etabli/domain/beneficiaries/beneficiary';
import { messagesFor, type PublicTranslate } from '@etabli/messages';
import { type Formats, formatsFor } from '@etabli/messages/formats';
import type { Language } from '@etabli/messages/languages';
import type { Schemas } from '@etabli/sdk';
import { minutesText } from '../files/hours-text.ts';
import type { NamedActivity } from './reason-words.ts';

type Told = Pick<
  Schemas['RoundPerson'],
  'standing' | 'reasons' | 'left' | 'removed' | 'criteria' | 'proposal'
>;
type Params = Told['reasons'][number]['params'];
type Speech = Formats & { t: PublicTranslate; nameOf: (activity: unknown) => string };

/** What comes first, and what opens below: activity by activity. */
export type UnplacedReading = { first: string[]; label: string; rest: string[] };

/**
 * What a person reads who has no proposal in a round: the answer, why, the one change that would help, that
 * the place on the list stays, and where to disagree. Of others there is only how long the last one in has
 * waited, by which the own answer can be checked.
 */
export function unplacedReading(
  told: Told,
  activities: readonly NamedActivity[],
  language: Language,
): UnplacedReading {
  const t = messagesFor(language);
  const nameOf = (id: unknown) => activities.find((one) => one.id === id)?.name ?? '?';
  const speech: Speech = { t, ...formatsFor(language), nameOf };
  const { reasons, standing, proposal } = told;
  const isDisplaced = proposal?.state === 'displaced';
  return {
    first: [
      t('matching_person_none_answer'),
      ...(isDisplaced ? [t('matching_person_none_by_hand')] : whyOf(told, t)),
      ...reasons.flatMap((reason) => promisesOf(reason, speech)),
      ...reasons.flatMap((reason) => openingOf(reason, speech)),
      t('matching_person_none_stays'),
      ...(standing === 'excluded' ? [] : [t('matching_person_none_search')]),
      t('matching_person_none_disagree'),
    ],
    label: t('matching_person_none_each'),
    rest: [
      ...reasons.flatMap((reason) => postsOf(reason, speech)),
      ...told.left.flatMap(({ activityId, cutOff: { kind, months } }) =>
        kind === 'waited' && months !== undefined
          ? [t('matching_person_none_cut_off', { activity: nameOf(activityId), months })]
          : [],
      ),
      ...told.removed.map((removal) => removedText(removal, speech)),
    ],
  };
}

const plainKeys = {
  'no-activity-left': 'matching_person_none_left',
  paused: 'matching_person_none_paused',
  'not-eligible': 'matching_person_none_condition',
  'eligibility-unclear': 'matching_person_none_unclear',
  'hours-to-ask': 'matching_person_none_hours_to_ask',
} as const;

/** Why, in the first breath; which activity it was comes after. */
function whyOf({ reasons, left }: Told, t: PublicTranslate): string[] {
  const taken = reasons.find(({ code }) => code === 'all-posts-taken');
  if (taken) {
    const [activities, months, own] = ['activities', 'months', 'own'].map((name) =>
      count(taken.params, name),
    ) as [number, number, number];
    return [
      t('matching_person_none_waited', { activities, months, own }),
      ...(own === months ? [t('matching_person_none_same')] : []),
    ];
  }
  const plain = reasons.flatMap(({ code }) =>
    Object.hasOwn(plainKeys, code) ? [t(plainKeys[code as keyof typeof plainKeys])] : [],
  );
  return plain.length === 0 && left.length > 0 ? [t('matching_person_none_full')] : plain;
}

/** A promise of before that stands in the way, with the wait that a place would have taken without it. */
function promisesOf({ code, params }: Told['reasons'][number], { t, nameOf }: Speech): string[] {
  const [months, own] = [count(params, 'months'), count(params, 'own')];
  const activity = nameOf(params.activity);
  return code === 'lock-in-the-way'
    ? [t('matching_person_none_promised', { activity, months, own })]
    : [];
}

/** The one change that would open most, and that somebody talks about it. */
function openingOf({ code, params }: Told['reasons'][number], { t }: Speech): string[] {
  const opens = count(params, 'opens');
  const talk = t('matching_person_none_talk');
  switch (code) {
    case 'travel-would-open':
      return [t('matching_person_none_travel', { mode: modeOf(params, t), opens }), talk];
    case 'hours-would-open':
      return [t('matching_person_none_hours', { opens }), talk];
    case 'skill-would-open':
      return [t('matching_person_none_skill', { skill: skillOf(params, t), opens }), talk];
    default:
      return [];
  }
}

/** How many people there are for how many posts, and posts that were not there to be had. */
function postsOf({ code, params }: Told['reasons'][number], { t, nameOf }: Speech): string[] {
  const activity = nameOf(params.activity);
  switch (code) {
    case 'fewer-posts-than-people':
      return [
        t('matching_person_none_people', {
          posts: count(params, 'posts'),
          people: count(params, 'people'),
        }),
      ];
    case 'held-before-the-round':
      return [t('matching_person_none_held', { activity })];
    case 'no-post-offered':
      return [t('matching_person_none_no_post', { activity })];
    case 'would-not-open':
      return [
        t('matching_person_none_would_not_open', { activity, least: count(params, 'least') }),
      ];
    default:
      return [];
  }
}

/** What took one activity away, in the person’s own figures. */
function removedText(
  { activityId, reason, params }: Told['removed'][number],
  { t, number, nameOf }: Speech,
): string {
  const activity = nameOf(activityId);
  const hours = (name: string) => minutesText(count(params, name));
  const kilometres = (name: string) => number(Math.round(count(params, name) / 100) / 10);
  switch (reason) {
    case 'declined-before':
      return t('matching_person_none_declined', { activity });
    case 'post-has-more-hours':
      return t('matching_person_none_more_hours', {
        activity,
        offered: hours('offeredLeast'),
        wished: hours('wishedMost'),
      });
    case 'post-has-fewer-hours':
      return t('matching_person_none_fewer_hours', {
        activity,
        offered: hours('offeredMost'),
        wished: hours('wishedLeast'),
      });
    case 'too-far':
      return t('matching_person_none_too_far', {
        activity,
        kilometres: kilometres('metres'),
        most: kilometres('mostMetres'),
        mode: modeOf(params, t),
      });
    case 'skill-missing':
      return t('matching_person_none_skill_missing', {
        activity,
        skill: skillOf(params, t),
        missing: count(params, 'missing') - 1,
      });
    default:
      return t('matching_person_none_not_open', { activity });
  }
}

const count = (params: Params, name: string): number => Number(params[name] ?? 0);

function modeOf(params: Params, t: PublicTranslate): string {
  const mode = travelModes.find((one) => one === params.mode);
  return mode ? t('matching_person_mode', { mode }) : '';
}

// messages: work_skill_*
const skillOf = ({ skill }: Params, t: PublicTranslate): string =>
  t(`work_skill_${skill}` as 'work_skill_selling');
