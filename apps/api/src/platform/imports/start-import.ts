import type { TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../access/actor.ts';
import { FirstWall } from '../access/first-wall.ts';
import { refuseUnseenTerritory } from '../access/refuse-unseen-territory.ts';
import { record } from '../audit/audit-log.ts';
import { Acts } from '../connections/acts.ts';
import { spool } from '../sheets/open-file.ts';
import { openSheet } from '../sheets/open-sheet.ts';
import type { Sheet, SheetRow } from '../sheets/sheet.ts';
import { findHeadings, rowsForHeadings } from './find-headings.ts';
import type { StartImportInput } from './import-input.dto.ts';
import type { ImportView } from './import-view.dto.ts';
import type { Importer } from './importer.ts';
import { Importers } from './importers.ts';
import { ImportsQueries } from './imports.queries.ts';
import { findBegun, type Given, insertImport, settleColumns } from './insert-import.ts';
import { KeptFiles } from './kept-files.ts';

@Injectable()
export class StartImport {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly importers: Importers,
    private readonly files: KeptFiles,
    private readonly queries: ImportsQueries,
  ) {}

  /** Takes a file in, finds its headings, and proposes what each column means. Nothing is written of it yet. */
  async start(
    actor: PersonActor,
    territoryId: TerritoryId,
    input: StartImportInput,
    pieces: AsyncIterable<Uint8Array>,
  ): Promise<ImportView> {
    this.wall.allow(actor, 'imports.run', territoryId);
    const importer = this.importers.get(input.kind);
    this.wall.allow(actor, importer.permission, territoryId);
    const file = await spool(pieces);
    try {
      return await this.takeIn({ actor, territoryId, input, file }, importer);
    } finally {
      await file.close();
    }
  }

  private async takeIn(given: Given, importer: Importer): Promise<ImportView> {
    const { actor, territoryId, input, file } = given;
    const sheet = await openSheet(file, input.sheet);
    const headings = findHeadings(await firstRows(sheet), importer.columns);
    const importId = await this.acts.run(actor, async (tx) => {
      await refuseUnseenTerritory(tx, territoryId);
      const { form } = sheet;
      const begun = await findBegun(tx, territoryId, input.kind, {
        digest: file.digest,
        sheet: form.format === 'xlsx' ? form.sheet : null,
      });
      if (begun) {
        return begun;
      }
      const read = await settleColumns(tx, territoryId, importer, {
        ...headings,
        form: sheet.form,
      });
      const id = await insertImport(tx, given, read);
      await this.files.keep(tx, { territoryId, importId: id }, file);
      await record(tx, actor, {
        act: 'import.uploaded',
        subject: `import:${id}`,
        chain: territoryId,
        facts: { kind: input.kind, digest: file.digest.toString('hex'), bytes: file.size },
      });
      return id;
    });
    // The page shows words of the file: it is read after the act, so that no request key keeps them.
    return this.queries.get(actor, { territoryId, importId });
  }
}

async function firstRows(sheet: Sheet): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  for await (const row of sheet.rows()) {
    rows.push(row);
    if (rows.length >= rowsForHeadings) {
      break;
    }
  }
  return rows;
}
