import type { Trace } from './trace-words.ts';

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
