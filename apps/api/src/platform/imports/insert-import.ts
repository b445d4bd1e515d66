import { randomUUID } from 'node:crypto';
import type { TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../access/actor.ts';
import { roleFor } from '../access/role-for.ts';
import type { OpenFile } from '../sheets/open-file.ts';
import type { Sheet } from '../sheets/sheet.ts';
import type { Headings } from './find-headings.ts';
import { noCounts } from './import-file.ts';
import type { StartImportInput } from './import-input.dto.ts';
import type { Importer } from './importer.ts';
import { proposeMapping, type RememberedMapping, signatureOf } from './propose-mapping.ts';
import type { Mapping } from './understand-row.ts';

type Read = Headings & { form: Sheet['form']; signature: string; mapping: Mapping };

/** The same sheet of the same file that somebody has begun and not finished: one goes on with that one. */
export async function findBegun(
  tx: EntityManager,
  territoryId: TerritoryId,
  kind: string,
  { digest, sheet }: { digest: Buffer; sheet: string | null },
): Promise<string | undefined> {
  const [begun]: { id: string }[] = await tx.query(
    `select id from imports where territory_id = $1 and kind = $2 and file_digest = $3
       and form ->> 'sheet' is not distinct from $4 and finished_at is null
     order by requested_at desc limit 1`,
    [territoryId, kind, digest, sheet],
  );
  return begun?.id;
}

/** What these headings meant the last time in this territory, else what they say. */
export async function settleColumns(
  tx: EntityManager,
  territoryId: TerritoryId,
  { kind, columns }: Importer,
  found: Headings & { form: Sheet['form'] },
): Promise<Read> {
  const signature = signatureOf(found.headings);
  const [remembered]: { mapping: RememberedMapping }[] = await tx.query(
    'select mapping from import_mappings where territory_id = $1 and kind = $2 and signature = $3',
    [territoryId, kind, signature],
  );
  const mapping = proposeMapping(columns, found.headings, remembered?.mapping);
  return { ...found, signature, mapping };
}

/** Who sends which file, and as what. */
export type Given = {
  actor: PersonActor;
  territoryId: TerritoryId;
  input: StartImportInput;
  file: OpenFile;
};

export async function insertImport(
  tx: EntityManager,
  { actor, territoryId, input, file }: Given,
  read: Read,
): Promise<string> {
  const id = randomUUID();
  await tx.query(
    `insert into imports (id, territory_id, kind, state, file_name, file_size, file_digest, form,
       heading_row, headings, signature, mapping, position, counts, faults, requested_by,
       requested_role, version)
     values ($1, $2, $3, 'uploaded', $4, $5, $6, $7, $8, $9, $10, $11, 0, $12, 0, $13, $14, 1)`,
    [
      id,
      territoryId,
      input.kind,
      input.fileName,
      file.size,
      file.digest,
      JSON.stringify(read.form),
      read.row,
      JSON.stringify(read.headings),
      read.signature,
      JSON.stringify(read.mapping),
      JSON.stringify(noCounts),
      actor.id,
      roleFor(actor, 'imports.run', territoryId),
    ],
  );
  return id;
}
