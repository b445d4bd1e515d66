import type { Schemas } from '@etabli/sdk';
import type { Words } from '../words-of.ts';
import { movedText, sign } from './workshop-words.ts';

type WhatIf = Schemas['WhatIf'];
type Moved = Schemas['MovedByChange'];

/**
 * Whom a change concerns, a sentence each: who fills a place that is free by now, with or without it; who
 * gains a proposal, who loses it, who has another one.
 */
export function whoMoves(
  { all }: WhatIf,
  words: Words,
): Record<'refills' | 'gains' | 'loses' | 'moves', string[]> {
  const tell = (those: Moved[]) =>
    those.map(({ person, waitingMonths, from, to }) =>
      movedText({ person, waitingMonths, from: from?.name ?? null, to: to?.name ?? null }, words),
    );
  const others = all.moved.filter(({ isRefill }) => !isRefill);
  return {
    refills: tell(all.moved.filter(({ isRefill }) => isRefill)),
    gains: tell(others.filter(({ from }) => from === null)),
    loses: tell(others.filter(({ to }) => to === null)),
    moves: tell(others.filter(({ from, to }) => from !== null && to !== null)),
  };
}

/** A figure before and after, and by how much it changes, in words. */
export function beforeAndAfter(
  { score, all }: WhatIf,
  aim: 'placed' | 'waiting',
  { t }: Words,
): { value: string; note: string } {
  const [after, change] = [score[aim] ?? 0, all.change[aim] ?? 0];
  return {
    value: t('matching_whatif_from_to', { before: after - change, after }),
    note: t('matching_whatif_by', { change: sign(change), by: Math.abs(change) }),
  };
}

/** What else the plan would gain or lose, and whether it is still the best there is. */
export function planLines(
  { all, last, aims, falls }: WhatIf,
  hasMove: boolean,
  words: Words,
): string[] {
  const { t } = words;
  const [first = '', second = '', third = '', fourth = ''] = aims.map((aim) =>
    t(`admin_programme_matching_aim_${aim}`),
  );
  const [kept, fit] = [all.change.kept ?? 0, all.change.fit ?? 0];
  const [placed, months] = [last.change.placed ?? 0, last.change.waiting ?? 0];
  return [
    ...(kept === 0 ? [] : [t('matching_whatif_kept', { change: sign(kept), by: Math.abs(kept) })]),
    ...(fit === 0 ? [] : [t('matching_whatif_fit', { change: sign(fit) })]),
    ...(hasMove
      ? [
          t('matching_whatif_last', {
            placed: t('matching_whatif_by', { change: sign(placed), by: Math.abs(placed) }),
            months: t('matching_whatif_by', { change: sign(months), by: Math.abs(months) }),
          }),
        ]
      : []),
    t('matching_whatif_order', { first, second, third, fourth }),
    falls
      ? t('matching_cost_falls', { aim: falls })
      : t(hasMove ? 'matching_cost_best' : 'matching_whatif_best'),
  ];
}
