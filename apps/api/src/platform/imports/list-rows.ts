import type { EntityManager } from 'typeorm';
import type { ImportPlace } from './import-file.ts';
import type { ImportedRowsView } from './import-view.dto.ts';

type ImportedRow = ImportedRowsView['items'][number];

/** A problem without parameters has none, on the wire too. */
export const withParams = <Problem extends { params?: Record<string, string | number> }>(
  problem: Problem,
) => ({ ...problem, params: problem.params ?? {} });

/** Rows after one, in the order of the file. */
export async function listRows(
  tx: EntityManager,
  { territoryId, importId }: ImportPlace,
  { status, after, limit }: { status: string | undefined; after: number; limit: number },
): Promise<ImportedRow[]> {
  const rows: (Omit<ImportedRow, 'changes'> & { changes: ImportedRow['changes'] | null })[] =
    await tx.query(
      `select number, status, is_applied as "isApplied", cells, problems, changes,
         subject_id as "subjectId"
       from import_rows where import_id = $1 and territory_id = $2
         and ($3::text is null or status = $3) and number > $4
       order by number limit $5`,
      [importId, territoryId, status ?? null, after, limit],
    );
  return rows.map((row) => ({
    ...row,
    changes: row.changes ?? [],
    problems: row.problems.map(withParams),
  }));
}
