import type { CheckRow } from '../check-result.ts';
import { heldByCrowd } from '../measures/presence-cap.ts';
import { type Check, type CheckFinding, usedRows } from './check.ts';

/** The nearest of some rows: one without a known place may be next door, and so comes first. */
export function nearestOf(rows: readonly CheckRow[]): CheckRow | undefined {
  return rows.toSorted(
    (a, b) =>
      (a.metres ?? 0) - (b.metres ?? 0) || (a.establishmentNumber < b.establishmentNumber ? -1 : 1),
  )[0];
}

/** Proposed here — how far the nearest one is who does the same: the nearer, the louder. */
export const nearestDirect: Check = (measured): CheckFinding => {
  const { direct, facts } = measured;
  const { value, source } = facts.rules.nearestDirectMetres;
  const nearest = nearestOf(direct);
  if (!nearest) {
    return { level: 'low', reason: 'none', params: {}, factsUsed: [], source };
  }
  const factsUsed = usedRows([nearest]);
  const metres = nearest.metres ?? 0;
  const found = metres <= value.high ? 'high' : metres <= value.medium ? 'medium' : 'low';
  const { level, heldAt } = heldByCrowd(found, 'nearest', measured);
  if (nearest.metres === null) {
    return { level, reason: 'place-unknown', params: { heldAt }, factsUsed, source };
  }
  const reason = nearest.precision === 'address' ? 'found' : 'found-approximately';
  return {
    level,
    reason,
    params: { metres, medium: value.medium, high: value.high, heldAt },
    factsUsed,
    source,
  };
};
