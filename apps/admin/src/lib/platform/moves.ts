import {
  type TerritoryState,
  territoryLifecycle,
} from '@etabli/domain/territories/territory-lifecycle';
import type { Schemas } from '@etabli/sdk';
import type { Trace } from './trace-words.ts';
import type { Words } from './words-of.ts';

type Territory = Schemas['Territory'];
export type Move = Territory['moves'][number];

/**
 * What closes the way today. The decision is no such thing: it is named on the page of the move
 * itself.
 */
export function blockersOf<One extends Pick<Trace, 'rule' | 'outcome'>>(move: {
  verdict: { criteria: One[] };
}): One[] {
  return move.verdict.criteria.filter(
    ({ outcome, rule }) => outcome === 'no' && rule !== 'decision-named',
  );
}

/** The one act to offer first: the next move if it is open, else to correct what blocks it. */
export function nextActOf(
  territory: Territory,
): { kind: 'move'; move: Move } | { kind: 'correct' } | null {
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
export function moveVerb(
  { from, to }: { from: TerritoryState; to: TerritoryState },
  { t }: Words,
): string {
  return to === 'active' && from !== 'validated'
    ? t('admin_move_verb_resume')
    : t(`admin_move_verb_${to}`);
}
