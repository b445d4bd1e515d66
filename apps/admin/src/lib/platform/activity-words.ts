import type { ActivityState } from '@etabli/domain/activities/activity-lifecycle';
import type { Schemas } from '@etabli/sdk';
import type { Tone } from '@etabli/ui/tone.ts';
import type { Words } from './words-of.ts';

export type Activity = Schemas['Activity'];
export type ActivityMove = Activity['moves'][number];
export type Offer = Schemas['ActivityOffer'];
export type Skill = Schemas['AskedSkill'];

/** The tone of each state; the word beside it carries the meaning. */
export const activityTone: Record<ActivityState, Tone> = {
  idea: 'neutral',
  drafted: 'neutral',
  non_competition_running: 'info',
  cleared: 'yes',
  preparing: 'info',
  trial: 'info',
  open: 'yes',
  suspended: 'not-yet',
  reviewed: 'unclear',
  closed: 'neutral',
};

/** What the person does, as the words of a button. */
export function activityVerb(
  { from, to }: { from: ActivityState; to: ActivityState },
  { t }: Words,
): string {
  if (to === 'drafted' && from !== 'idea') {
    return t('activities_verb_redraft');
  }
  if (to === 'open' && (from === 'suspended' || from === 'reviewed')) {
    return t('activities_verb_reopen');
  }
  return t(`activities_verb_${to}`);
}

/** The way on from each state; what pauses, closes or goes back is never offered first. */
const wayOn: Partial<Record<ActivityState, ActivityState[]>> = {
  idea: ['drafted'],
  drafted: ['non_competition_running'],
  cleared: ['preparing', 'open'],
  preparing: ['trial', 'open'],
  trial: ['open'],
  suspended: ['open'],
  reviewed: ['open'],
};

const isBlocked = ({ verdict }: ActivityMove) => verdict.outcome === 'no';

/** The move to offer first: the next one that is open, else the next one with what closes it. */
export function nextMoveOf(activity: Activity): ActivityMove | undefined {
  const next = (wayOn[activity.state] ?? []).flatMap(
    (to) => activity.moves.find((move) => move.to === to && move.mayMove) ?? [],
  );
  return next.find((move) => !isBlocked(move)) ?? next[0];
}

/** The states in which a row of the list waits for the committee. */
export function waitsForCommittee(state: ActivityState): boolean {
  return state === 'non_competition_running' || state === 'reviewed';
}

/** The first state that follows from one in a list, where nobody asked yet what closes it. */
export function firstOnward(state: ActivityState): ActivityState | undefined {
  return state === 'reviewed' ? undefined : wayOn[state]?.[0];
}

/** Minutes of a week as people say them: 1,140 is "19 h", 1,830 "30 h 30". */
export function hoursText(minutes: number, { t }: Words): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0
    ? t('activities_hours', { hours })
    : t('activities_hours_minutes', { hours, minutes: String(rest).padStart(2, '0') });
}

/** The length of a week from and up to, or the one that there is. */
export function weekText(
  {
    weeklyMinutesLeast: least,
    weeklyMinutesMost: most,
  }: Pick<Activity, 'weeklyMinutesLeast' | 'weeklyMinutesMost'>,
  words: Words,
): string {
  return least === most
    ? hoursText(least, words)
    : words.t('activities_week_between', {
        least: hoursText(least, words),
        most: hoursText(most, words),
      });
}

export function skillText({ code, words: own, level }: Skill, { t }: Words): string {
  const name = own ? `${t(`work_skill_${code}`)} (${own})` : t(`work_skill_${code}`);
  return t(level === 'needed' ? 'activities_skill_needed' : 'activities_skill_trainable', {
    skill: name,
  });
}

/** Ten digits as the register writes them: 0403.019.261. */
export function enterpriseNumberText(digits: string): string {
  return digits.replace(/^(\d{4})(\d{3})(\d{3})$/, '$1.$2.$3');
}

/** Five digits as the list of activities writes them: 81.300. */
export function naceText(code: string): string {
  return `${code.slice(0, 2)}.${code.slice(2)}`;
}

/** Metres as kilometres with one decimal at most: 4,5 km. */
export function kilometresText(metres: number, { t, number }: Words): string {
  return t('activities_offer_km', { number: number(Math.round(metres / 100) / 10) });
}

/** An offer in one line: its codes with their shares, how far it reaches, how much of it there is. */
export function offerText({ codes, catchmentMetres, hoursPerYear }: Offer, words: Words): string {
  const { t, number, list } = words;
  return t('activities_offer_changed', {
    codes: list(
      codes.map(({ code, share }) =>
        t('activities_offer_codes_text', { code: naceText(code), share }),
      ),
    ),
    distance: kilometresText(catchmentMetres, words),
    hours: number(hoursPerYear),
  });
}
