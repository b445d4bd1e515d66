import { endedStates } from '@etabli/domain/matching/proposal-lifecycle';
import { isOneOf } from '@etabli/domain/values/one-of';
import type { Schemas } from '@etabli/sdk';
import type { Tone } from '@etabli/ui/tone.ts';
import { personName } from '../files/person-name.ts';
import type { Words } from '../words-of.ts';
import { proposalTone } from './proposal-tones.ts';
import { cutOffText } from './removal-words.ts';

type Row = Schemas['RoundPerson'];

/** The activity that a person has by now in a round; undefined without one. */
export function placeOf({ proposal, standing }: Row): { id: string; name: string } | undefined {
  const isPlace = standing === 'placed' || standing === 'held';
  const isOver = proposal === null || isOneOf(endedStates, proposal.state);
  return isPlace && !isOver ? proposal.activity : undefined;
}

/** Where a person stands, in one word or two; a proposal that somebody works on says how far it is. */
export function standingWord({ standing, proposal }: Row, { t }: Words): string {
  if (proposal && proposal.state !== 'displaced' && standing !== 'excluded') {
    return proposal.state === 'computed'
      ? t('matching_workshop_standing_placed')
      : t(`matching_state_${proposal.state}`);
  }
  return t(`matching_workshop_standing_${standing}`);
}

export function standingTone({ standing, proposal }: Row): Tone {
  if (proposal && proposal.state !== 'displaced' && standing !== 'excluded') {
    return proposal.state === 'computed' ? 'info' : proposalTone[proposal.state];
  }
  return standing === 'unplaced' ? 'not-yet' : 'neutral';
}

/** What stands before an activity; one that is full may be free only by somebody’s moving on. */
export const beforeWord = (
  { cutOff, taken, posts }: Schemas['WorkshopActivity'],
  words: Words,
): string =>
  cutOff.kind === 'free' && taken >= posts
    ? words.t('matching_workshop_free_by_move')
    : cutOffText(cutOff, words);

/** How many posts of an activity are taken. */
export const postsWord = (
  { taken, posts }: Pick<Schemas['WorkshopActivity'], 'taken' | 'posts'>,
  { t }: Words,
): string => t('matching_workshop_posts', { taken, posts });

type Preview = Schemas['MovePreview'];

/** What a move costs whom, a sentence each: the others, the people placed, the months, and the plan. */
export function costLines(
  { others, before, after, falls }: Preview,
  nameOf: (activity: string) => string,
  words: Words,
): string[] {
  const { t } = words;
  return [
    ...others.map(({ person, waitingMonths, from, to, isRefill }) => {
      const [left, reached] = [from && nameOf(from), to && nameOf(to)];
      const text = movedText({ person, waitingMonths, from: left, to: reached }, words);
      return isRefill ? t('matching_cost_refill', { text }) : text;
    }),
    t('matching_cost_placed', {
      placed: after.placed,
      change: sign(after.placed - before.placed),
      by: Math.abs(after.placed - before.placed),
    }),
    t('matching_cost_months', {
      change: sign(after.months - before.months),
      by: Math.abs(after.months - before.months),
    }),
    falls ? t('matching_cost_falls', { aim: falls }) : t('matching_cost_best'),
  ];
}

/** A word for a message to choose by: figures have no sign there. */
export const sign = (by: number): 'more' | 'less' | 'same' =>
  by === 0 ? 'same' : by > 0 ? 'more' : 'less';

type Moved = Pick<Preview['others'][number], 'person' | 'waitingMonths'> & {
  /** The name of an activity; null for none. */
  from: string | null;
  to: string | null;
};

/** Somebody whose place would be another, in a sentence. */
export function movedText({ person, waitingMonths, from, to }: Moved, { t }: Words): string {
  const told = { name: personName(person), months: waitingMonths };
  if (to === null) {
    return t('matching_cost_loses', told);
  }
  return from === null
    ? t('matching_cost_gains', { ...told, activity: to })
    : t('matching_cost_moves', { ...told, from, to });
}
