import type { CheckRules } from '../../territories/check-terms.ts';
import type { RegisterActivity } from '../check-facts.ts';
import type { CheckRow } from '../check-result.ts';
import type { NearnessOf } from './nace-nearness.ts';

/** Which of its activities makes an establishment count, and for how much before its distance. */
export type Pairing = Pick<CheckRow, 'pair' | 'nearness' | 'role' | 'roleWeight'>;

/**
 * Proposed here — of all its activities the one that counts most. One that competes directly comes before
 * one that does not, even where it counts a bit less: a direct competitor is never hidden by a main
 * activity that is merely similar. A code that was not converted is preferred to one that was.
 */
export function best(
  activities: readonly RegisterActivity[],
  nearnessOf: NearnessOf,
  { from, roleWeights }: CheckRules,
): Pairing | undefined {
  const pairings = activities.flatMap(({ role, version, code }): Pairing[] => {
    const found = nearnessOf({ version, code });
    return found ? [{ ...found, role, roleWeight: roleWeights.value[role] }] : [];
  });
  const isDirect = ({ nearness, roleWeight }: Pairing) =>
    nearness >= from.value.direct && roleWeight > 0;
  return pairings.reduce<Pairing | undefined>((one, other) => {
    const isBetter = one === undefined || order(other, isDirect) > order(one, isDirect);
    return isBetter ? other : one;
  }, undefined);
}

/** Comparable as text: direct, weight, nearness, not converted, then the code, so that order never matters. */
function order(pairing: Pairing, isDirect: (one: Pairing) => boolean): string {
  const { nearness, roleWeight, pair } = pairing;
  const { version, code } = pair.establishment;
  return [
    isDirect(pairing) ? 1 : 0,
    (nearness * roleWeight).toFixed(6),
    nearness.toFixed(6),
    pair.convertedTo === null ? 1 : 0,
    version,
    code,
  ].join(' ');
}
