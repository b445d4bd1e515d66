import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../access/actor.ts';
import { FirstWall } from '../access/first-wall.ts';
import { Acts } from '../connections/acts.ts';
import { refuse, type Violation } from '../http/refusal.ts';
import { moveImport } from './end-phase.ts';
import { type ImportFile, type ImportPlace, lockImport, refuseMove } from './import-file.ts';
import type { MapColumnsInput } from './import-input.dto.ts';
import type { ImportView } from './import-view.dto.ts';
import type { Importer } from './importer.ts';
import { Importers } from './importers.ts';
import { ImportsQueries } from './imports.queries.ts';
import { missingColumns, rememberedForm } from './propose-mapping.ts';
import type { Mapping } from './understand-row.ts';

@Injectable()
export class MapColumns {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly importers: Importers,
    private readonly queries: ImportsQueries,
  ) {}

  /** Settles which column of the file means what; the next file with these headings begins with it. */
  async map(actor: PersonActor, place: ImportPlace, input: MapColumnsInput): Promise<ImportView> {
    this.wall.allow(actor, 'imports.run', place.territoryId);
    await this.acts.run(actor, async (tx) => {
      const file = await lockImport(tx, place);
      const importer = this.importers.get(file.kind);
      this.wall.allow(actor, importer.permission, place.territoryId);
      refuseMove(file, 'mapped', input.version);
      refuseWrongMapping(importer, file, input.mapping);
      await tx.query('update imports set mapping = $2 where id = $1', [
        file.id,
        JSON.stringify(input.mapping),
      ]);
      await remember(tx, file, input.mapping);
      await moveImport(tx, actor, file, { to: 'mapped' });
    });
    // The page shows words of the file: it is read after the act, so that no request key keeps them.
    return this.queries.get(actor, place);
  }
}

function refuseWrongMapping({ columns }: Importer, file: ImportFile, mapping: Mapping): void {
  const known = new Set(file.headings.map(({ index }) => index));
  const violations: Violation[] = missingColumns(columns, mapping).map((key) => ({
    path: `mapping.${key}`,
    code: 'imports.column-missing',
  }));
  const taken = new Set<number>();
  for (const [key, index] of Object.entries(mapping)) {
    const path = `mapping.${key}`;
    if (!Object.hasOwn(columns, key)) {
      violations.push({ path, code: 'shared.unknown-field', params: { keys: key } });
    } else if (!known.has(index)) {
      violations.push({ path, code: 'imports.no-such-column' });
    } else if (taken.has(index)) {
      violations.push({ path, code: 'imports.column-taken' });
    }
    taken.add(index);
  }
  if (violations.length > 0) {
    throw refuse.invalid('shared.check-the-form', { count: violations.length }, violations);
  }
}

async function remember(tx: EntityManager, file: ImportFile, mapping: Mapping): Promise<void> {
  await tx.query(
    `insert into import_mappings (territory_id, kind, signature, mapping) values ($1, $2, $3, $4)
     on conflict (territory_id, kind, signature)
       do update set mapping = excluded.mapping, used_at = now()`,
    [
      file.territory_id,
      file.kind,
      file.signature,
      JSON.stringify(rememberedForm(mapping, file.headings)),
    ],
  );
}
