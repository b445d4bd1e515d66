import type { Signal, Steps } from '../../territories/check-terms.ts';
import type { Sourced } from '../../values/source.ts';
import type { CheckFacts } from '../check-facts.ts';
import type { CheckLevel, CheckRow, CheckTrace, Crowding, Density } from '../check-result.ts';
import type { InReach } from '../measures/rows-in-reach.ts';

/** What the checks look at: the facts, and what was measured of them once for all. */
export type Measured = InReach & {
  facts: CheckFacts;
  /** Rows that count: those within reach that nobody struck out. */
  counted: readonly CheckRow[];
  direct: readonly CheckRow[];
  exposure: number;
  densities: readonly Density[];
  crowding: Crowding | null;
};

export type CheckFinding = Omit<CheckTrace, 'rule'>;

/** One check, as a function from what was measured to a finding, whatever it found. */
export type Check = (measured: Measured) => CheckFinding;

/** From which step on a figure weighs how much; the more the louder. */
export function levelAbove(value: number, { medium, high }: Steps): Signal {
  return value >= high ? 'high' : value >= medium ? 'medium' : 'low';
}

/** As loud as the rules publish; a version that leaves it out has not told. */
export const levelBy = (rule: Sourced<Signal> | undefined): CheckLevel => rule?.value ?? 'unclear';

/** Rows as the facts that a finding used: `establishment:` and the number in the register. */
export const usedRows = (rows: readonly CheckRow[]): string[] =>
  rows.map(({ establishmentNumber }) => `establishment:${establishmentNumber}`);
