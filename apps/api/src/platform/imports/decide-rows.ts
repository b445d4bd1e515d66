import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { shownIn } from '../sheets/cell.ts';
import type { SheetRow } from '../sheets/sheet.ts';
import type { DecidedRow, ImportContext, Importer, UnderstoodRow } from './importer.ts';
import { type Mapping, understandRow } from './understand-row.ts';

/** A row of the file with what becomes of it, as it is kept. */
export type KeptRow = DecidedRow & { identity: string | null; cells: string[] };

type Identified = UnderstoodRow & { identity: string | null };

/** Whose row it is, without saying who. */
const nameless = (importId: string, identity: string): string =>
  createHash('sha256').update(`${importId} ${identity}`).digest('base64url');

const refused = (number: number, problems: DecidedRow['problems']): DecidedRow => ({
  number,
  status: 'refused',
  subjectId: null,
  changes: [],
  problems,
});

/** For each identity, the row of this file that was there first. */
async function firstRows(
  tx: EntityManager,
  importId: string,
  rows: Identified[],
): Promise<Map<string, number>> {
  const first = new Map<string, number>();
  const identities = rows.flatMap(({ identity }) => identity ?? []);
  const earlier: { identity: string; number: number }[] = await tx.query(
    // One look into the index for each: without statistics, a plan for all of them reads every row.
    `select a.identity, r.number from unnest($2::text[]) as a (identity) cross join lateral
       (select number from import_rows where import_id = $1 and identity = a.identity
          and number < $3 order by number limit 1) r`,
    [importId, identities, rows[0]?.number ?? 0],
  );
  for (const { identity, number } of [...earlier, ...rows]) {
    if (identity !== null && !first.has(identity)) {
      first.set(identity, number);
    }
  }
  return first;
}

/**
 * What becomes of some rows of the file, one after the other: those that are not understood, and those
 * of a subject that an earlier row is about, are refused here; the importer decides on the others.
 */
export async function decideRows(
  tx: EntityManager,
  { importer, mapping, context }: { importer: Importer; mapping: Mapping; context: ImportContext },
  rows: SheetRow[],
): Promise<{ rows: KeptRow[]; apply(): Promise<void> }> {
  const done = new Map<number, DecidedRow>();
  const understood: Identified[] = [];
  for (const { number, cells } of rows) {
    const one = understandRow(importer.columns, mapping, cells, context.today);
    if ('problems' in one) {
      done.set(number, refused(number, one.problems));
    } else {
      const identity = importer.identityOf(one.values);
      const hidden = identity === null ? null : nameless(context.importId, identity);
      understood.push({ number, values: one.values, identity: hidden });
    }
  }
  const first = await firstRows(tx, context.importId, understood);
  const alone = understood.filter(({ number, identity }) => {
    const row = identity === null ? number : (first.get(identity) ?? number);
    if (row !== number) {
      const problem = { code: 'imports.row-twice', params: { row }, column: null } as const;
      done.set(number, refused(number, [problem]));
    }
    return row === number;
  });
  const batch = await importer.decideBatch(tx, alone, context);
  for (const row of batch.rows) {
    done.set(row.number, row);
  }
  const identities = new Map(alone.map(({ number, identity }) => [number, identity]));
  return {
    rows: rows.map(({ number, cells }) => ({
      ...(done.get(number) ?? refused(number, [])),
      identity: identities.get(number) ?? null,
      cells: cells.map(shownIn),
    })),
    apply: batch.apply,
  };
}
