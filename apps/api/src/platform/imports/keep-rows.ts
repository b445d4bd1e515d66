import type { EntityManager } from 'typeorm';
import { recordAll } from '../audit/audit-log.ts';
import type { KeptRow } from './decide-rows.ts';
import { type ImportCounts, type ImportPlace, noCounts } from './import-file.ts';
import type { ImportContext, Importer } from './importer.ts';

/** Keeps what became of rows. Of a row that changed nothing, its words are not kept. */
export async function keepRows(
  tx: EntityManager,
  { territoryId, importId }: ImportPlace,
  rows: KeptRow[],
  isApplied: boolean,
): Promise<void> {
  const kept = rows.map((row) => ({
    number: row.number,
    status: row.status,
    identity: row.identity,
    cells: row.status === 'unchanged' ? null : row.cells,
    problems: row.problems,
    changes: row.changes.length > 0 ? row.changes : null,
    subject_id: row.subjectId,
  }));
  await tx.query(
    `insert into import_rows (import_id, territory_id, number, status, is_applied, identity, cells,
       problems, changes, subject_id)
     select $1, $2, number, status, $4, identity, cells, problems, changes, subject_id
     from jsonb_to_recordset($3::jsonb) as r (number integer, status text, identity text, cells jsonb,
       problems jsonb, changes jsonb, subject_id uuid)
     on conflict (import_id, number) do update set status = excluded.status,
       is_applied = excluded.is_applied, identity = excluded.identity, cells = excluded.cells,
       problems = excluded.problems, changes = excluded.changes, subject_id = excluded.subject_id`,
    [importId, territoryId, JSON.stringify(kept), isApplied],
  );
}

export function countsOf(rows: readonly Pick<KeptRow, 'status'>[]): ImportCounts {
  const counts = { ...noCounts };
  for (const { status } of rows) {
    counts[status] += 1;
  }
  return counts;
}

/** A line of the log for each that was written: by which job, for whom, from which row. */
export async function recordRows(
  tx: EntityManager,
  importer: Importer,
  context: ImportContext,
  rows: KeptRow[],
): Promise<void> {
  const written = rows.filter(({ status }) => status === 'created' || status === 'updated');
  await recordAll(
    tx,
    context.actor,
    written.map(({ status, subjectId, number, changes }) => ({
      act: `${importer.subject}.${status}-by-import`,
      subject: `${importer.subject}:${subjectId}`,
      chain: context.territoryId,
      facts: {
        import: context.importId,
        row: number,
        requestedBy: context.requestedBy,
        fields: changes.map(({ field }) => field).join(','),
      },
    })),
  );
}
