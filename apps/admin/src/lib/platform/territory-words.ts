import {
  type TerritoryState,
  territoryLifecycle,
} from '@etabli/domain/territories/territory-lifecycle';
import type { Schemas } from '@etabli/sdk';
import type { Tone } from '@etabli/ui/tone.ts';
import { blockersOf } from './blockers-of.ts';
import type { Words } from './words-of.ts';

type Territory = Schemas['Territory'];
export type TerritoryMove = Territory['moves'][number];

/** The tone of each state; the word beside it carries the meaning. */
export const territoryTone: Record<TerritoryState, Tone> = {
  draft: 'neutral',
  validated: 'info',
  active: 'yes',
  under_review: 'info',
  suspended: 'not-yet',
  stopped: 'not-yet',
  closed: 'neutral',
};

/** The one act to offer first: the next move if it is open, else to correct what blocks it. */
export function nextActOf(
  territory: Territory,
): { kind: 'move'; move: TerritoryMove } | { kind: 'correct' } | null {
  const open = territory.moves.find((move) => move.mayMove && blockersOf(move).length === 0);
  if (open) {
    return { kind: 'move', move: open };
  }
  return territory.mayCorrect ? { kind: 'correct' } : null;
}

/** Whether the state that is left can ever be taken again. */
export function isReversible(from: TerritoryState, to: TerritoryState): boolean {
  return territoryLifecycle.canMove(to, from);
}

/** The moves that end something for people: their button says so by its colour. */
export function isEnding(to: TerritoryState): boolean {
  return to === 'stopped' || to === 'closed';
}

/** What the person does, as the words of a button. */
export function territoryVerb(
  { from, to }: { from: TerritoryState; to: TerritoryState },
  { t }: Words,
): string {
  return to === 'active' && from !== 'validated'
    ? t('admin_move_verb_resume')
    : t(`admin_move_verb_${to}`);
}
