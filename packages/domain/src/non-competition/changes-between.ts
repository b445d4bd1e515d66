import type { Signal } from '../territories/check-terms.ts';
import type { CheckResult, CheckRow } from './check-result.ts';

/** How a row stands in two results. */
export type ChangedRow = {
  establishmentNumber: string;
  name: string | null;
  /** What altered: what it does, where it is, whether it counts. */
  what: ('kind' | 'place' | 'struck-out')[];
  before: CheckRow;
  after: CheckRow;
};

/** What one result says otherwise than another. */
export type CheckChanges = {
  /** Null where the signal stays as it was. */
  signal: { before: Signal; after: Signal } | null;
  came: CheckRow[];
  went: CheckRow[];
  changed: ChangedRow[];
  exposure: { before: number; after: number };
  /** Whether another extract or other rules made the difference, or both. */
  hasOtherExtract: boolean;
  hasOtherRules: boolean;
};

/** Tells what came, went and altered among the rows that are kept one by one, and what became of the signal. */
export function changesBetween(before: CheckResult, after: CheckResult): CheckChanges {
  const old = new Map(before.rows.map((row) => [row.establishmentNumber, row]));
  const now = new Map(after.rows.map((row) => [row.establishmentNumber, row]));
  return {
    signal: before.signal === after.signal ? null : { before: before.signal, after: after.signal },
    came: after.rows.filter(({ establishmentNumber }) => !old.has(establishmentNumber)),
    went: before.rows.filter(({ establishmentNumber }) => !now.has(establishmentNumber)),
    changed: after.rows.flatMap((row) => {
      const was = old.get(row.establishmentNumber);
      return was ? changedRow(was, row) : [];
    }),
    exposure: { before: before.exposure, after: after.exposure },
    hasOtherExtract: before.extract.number !== after.extract.number,
    hasOtherRules: before.rulesVersion !== after.rulesVersion,
  };
}

function changedRow(before: CheckRow, after: CheckRow): ChangedRow[] {
  const what: ChangedRow['what'] = [];
  if (before.nearness !== after.nearness || before.role !== after.role) {
    what.push('kind');
  }
  if (before.metres !== after.metres || before.isInCatchment !== after.isInCatchment) {
    what.push('place');
  }
  if ((before.struckOut === null) !== (after.struckOut === null)) {
    what.push('struck-out');
  }
  const { establishmentNumber, name } = after;
  return what.length > 0 ? [{ establishmentNumber, name, what, before, after }] : [];
}
