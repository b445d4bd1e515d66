import type { Words } from '../words-of.ts';
import { type Reason, toldParams } from './told-params.ts';

export type NamedActivity = { id: string; name: string };

const openings = ['travel-would-open', 'hours-would-open', 'skill-would-open'];

/** What one change of the person’s situation would open, apart from why nothing is proposed now. */
export function isOpening({ code }: Reason): boolean {
  return openings.includes(code);
}

/**
 * Reasons in the worker’s words, in the order in which they are told; skills that are held stand on one
 * line, and those to learn on another.
 */
export function reasonLines(
  reasons: readonly Reason[],
  words: Words,
  activities: readonly NamedActivity[] = [],
): string[] {
  const skillsOf = (code: string) =>
    reasons
      .filter((reason) => reason.code === code)
      .map(({ params }) => toldParams(params, words).skill('skill'));
  return reasons
    .filter(
      (reason, index) =>
        !reason.code.startsWith('skill-') ||
        isOpening(reason) ||
        reasons.findIndex(({ code }) => code === reason.code) === index,
    )
    .map((reason) => {
      switch (reason.code) {
        case 'skill-held':
          return words.t('matching_reason_skill_held', {
            skills: words.list(skillsOf(reason.code)),
          });
        case 'skill-to-train':
          return words.t('matching_reason_skill_to_train', {
            skills: words.list(skillsOf(reason.code)),
          });
        default:
          return reasonText(reason, words, activities);
      }
    })
    .map((line) => line.charAt(0).toUpperCase() + line.slice(1));
}

function reasonText(reason: Reason, words: Words, activities: readonly NamedActivity[]): string {
  return fitText(reason, words) ?? waitText(reason, words, activities) ?? plainText(reason, words);
}

/** Wishes, way and hours. */
function fitText({ code, params }: Reason, words: Words): string | undefined {
  const { t } = words;
  const told = toldParams(params, words);
  switch (code) {
    case 'wish-met':
      return t('matching_reason_wish_met', {
        rank: told.plain('rank'),
        kind: told.kind('workKind'),
      });
    case 'near-enough':
      if (told.count('metres') === 0) {
        return t('matching_reason_same_zone', { mode: told.mode('mode') });
      }
      return t('matching_reason_near_enough', {
        minutes: told.plain('minutes'),
        mode: told.mode('mode'),
        kilometres: told.kilometres('metres'),
      });
    case 'place-to-ask':
      return t('matching_reason_place_to_ask', { unknown: told.code('unknown') });
    case 'travel-to-ask':
      return t('matching_reason_travel_to_ask', { kilometres: told.kilometres('metres') });
    case 'hours-meet':
      return t('matching_reason_hours_meet', { hours: told.hours('from', 'to') });
    case 'travel-would-open':
      return t('matching_reason_travel_would_open', {
        mode: told.mode('mode'),
        opens: told.count('opens'),
      });
    case 'hours-would-open':
      return t('matching_reason_hours_would_open', { opens: told.count('opens') });
    case 'skill-would-open':
      return t('matching_reason_skill_would_open', {
        skill: told.skill('skill'),
        opens: told.count('opens'),
      });
    default:
      return undefined;
  }
}

/** The turn of each, and who has the posts: counts and months, never a name. */
function waitText(
  { code, params }: Reason,
  words: Words,
  activities: readonly NamedActivity[],
): string | undefined {
  const { t } = words;
  const told = toldParams(params, words);
  const activity = activities.find(({ id }) => id === params.activity)?.name ?? t('shared_unknown');
  switch (code) {
    case 'waited':
      return t('matching_reason_waited', { months: told.count('months') });
    case 'last-place-waited':
      return t('matching_reason_last_place_waited', { months: told.count('months') });
    case 'all-posts-taken':
      return t('matching_reason_all_posts_taken', {
        activities: told.count('activities'),
        months: told.plain('months'),
        own: told.plain('own'),
        isEqual: told.plain('own') === told.plain('months') ? 'yes' : 'no',
      });
    case 'fewer-posts-than-people':
      return t('matching_reason_fewer_posts_than_people', {
        people: told.count('people'),
        posts: told.count('posts'),
      });
    case 'held-before-the-round':
      return t('matching_reason_held_before_the_round', { activity });
    case 'lock-in-the-way':
      return t('matching_reason_lock_in_the_way', {
        activity,
        months: told.count('months'),
        own: told.count('own'),
      });
    case 'no-post-offered':
      return t('matching_reason_no_post_offered', { activity });
    case 'would-not-open':
      return t('matching_reason_would_not_open', { activity, least: told.count('least') });
    default:
      return undefined;
  }
}

const plainKeys = {
  'wish-none': 'matching_reason_wish_none',
  'wish-to-ask': 'matching_reason_wish_to_ask',
  itinerant: 'matching_reason_itinerant',
  'post-free': 'matching_reason_post_free',
  'no-activity-left': 'matching_reason_no_activity_left',
  paused: 'matching_reason_paused',
  'not-eligible': 'matching_reason_not_eligible',
  'eligibility-unclear': 'matching_reason_eligibility_unclear',
  'hours-to-ask': 'matching_reason_hours_to_ask',
} as const;

function plainText({ code }: Reason, { t }: Words): string {
  return t(
    Object.hasOwn(plainKeys, code) ? plainKeys[code as keyof typeof plainKeys] : 'shared_unknown',
  );
}
