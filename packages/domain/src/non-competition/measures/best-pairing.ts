import type { CheckRules } from '../../territories/check-terms.ts';
import { keyOfNace } from '../../values/nace-code.ts';
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
  let found: Pairing | undefined;
  for (const { role, version, code } of activities) {
    const near = nearnessOf({ version, code });
    if (near) {
      const pairing = { ...near, role, roleWeight: roleWeights.value[role] };
      if (found === undefined || counts(pairing, found, from.value.direct) > 0) {
        found = pairing;
      }
    }
  }
  return found;
}

/** Millionths: what differs by less counts the same. */
const fine = (value: number) => Math.round(value * 1_000_000);

/** Above zero where the first counts more; two that count the same differ by their codes, so order never matters. */
function counts(one: Pairing, other: Pairing, directFrom: number): number {
  const isDirect = ({ nearness, roleWeight }: Pairing) =>
    Number(nearness >= directFrom && roleWeight > 0);
  const weight = ({ nearness, roleWeight }: Pairing) => fine(nearness * roleWeight);
  const isConverted = ({ pair }: Pairing) => Number(pair.convertedTo !== null);
  return (
    isDirect(one) - isDirect(other) ||
    weight(one) - weight(other) ||
    fine(one.nearness) - fine(other.nearness) ||
    isConverted(other) - isConverted(one) ||
    (keyOfNace(one.pair.establishment) > keyOfNace(other.pair.establishment) ? 1 : -1)
  );
}
