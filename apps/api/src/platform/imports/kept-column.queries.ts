import type { EntityManager } from 'typeorm';
import type { ImportPlace } from './import-file.ts';

/**
 * The cells of one column in the whole file, as its check kept them: for what is written of one row and
 * must not meet a later one. Rows that change nothing are not among them.
 */
export async function cellsOfColumn(
  tx: EntityManager,
  { territoryId, importId }: ImportPlace,
  key: string,
): Promise<string[]> {
  const rows: { cell: string }[] = await tx.query(
    `select distinct btrim(r.cells ->> (i.mapping ->> $3)::int) as cell
     from import_rows r join imports i on i.id = r.import_id
     where r.import_id = $1 and r.territory_id = $2 and i.mapping ? $3 and r.cells is not null`,
    [importId, territoryId, key],
  );
  return rows.flatMap(({ cell }) => cell ?? []);
}
