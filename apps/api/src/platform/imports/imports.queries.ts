import { usualPurpose } from '@etabli/domain/access/read-purpose';
import type { TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { PersonActor } from '../access/actor.ts';
import { FirstWall } from '../access/first-wall.ts';
import { refuseUnseenTerritory } from '../access/refuse-unseen-territory.ts';
import { Database } from '../connections/database.ts';
import { cursorOf, placeOf } from '../http/page-cursor.ts';
import { refuse } from '../http/refusal.ts';
import { columnLetters } from '../sheets/cell.ts';
import { getImport, type ImportFile, type ImportPlace } from './import-file.ts';
import type { ListImportsInput, ListRowsInput } from './import-input.dto.ts';
import { importLifecycle } from './import-lifecycle.ts';
import type {
  ImportedRowsView,
  ImportListView,
  ImportRowView,
  ImportView,
} from './import-view.dto.ts';
import type { Importer } from './importer.ts';
import { Importers } from './importers.ts';
import { listRows, withParams } from './list-rows.ts';
import { missingColumns } from './propose-mapping.ts';

@Injectable()
export class ImportsQueries {
  constructor(
    private readonly database: Database,
    private readonly wall: FirstWall,
    private readonly importers: Importers,
  ) {}

  async list(
    actor: PersonActor,
    territoryId: TerritoryId,
    { kind, cursor, limit }: ListImportsInput,
  ): Promise<ImportListView> {
    this.wall.allow(actor, 'imports.read', territoryId);
    return this.database.read(actor, async (tx) => {
      await refuseUnseenTerritory(tx, territoryId);
      const rows: (ImportFile & { name: string | null; place: string })[] = await tx.query(
        `select i.*, a.name, i.requested_at::text as place from imports i
         left join accounts a on a.id = i.requested_by
         where i.territory_id = $1 and ($2::text is null or i.kind = $2)
           and ($3::timestamptz is null or (i.requested_at, i.id) < ($3, $4::uuid))
         order by i.requested_at desc, i.id desc limit $5`,
        [territoryId, kind ?? null, ...placeOf(byMoment, cursor), limit + 1],
      );
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map((row) => rowView(row, row.name)),
        next: last ? cursorOf([last.place, last.id]) : null,
      };
    });
  }

  async get(actor: PersonActor, place: ImportPlace): Promise<ImportView> {
    this.wall.allow(actor, 'imports.read', place.territoryId);
    return this.database.read(actor, (tx) => this.view(tx, place));
  }

  /** The page of an import: how far it is, and what its columns mean. */
  private async view(tx: EntityManager, place: ImportPlace): Promise<ImportView> {
    const file = await getImport(tx, place);
    const [account]: { name: string }[] = await tx.query(
      'select name from accounts where id = $1',
      [file.requested_by],
    );
    return viewOf(file, account?.name ?? null, this.importers.get(file.kind));
  }

  /** Rows of the file in their order, with what becomes or became of each; whose file was seen is noted. */
  async rows(
    actor: PersonActor,
    place: ImportPlace,
    { status, cursor, limit }: ListRowsInput,
  ): Promise<ImportedRowsView> {
    const { territoryId } = place;
    this.wall.allow(actor, 'imports.read', territoryId);
    return this.database.readFiles(actor, async (tx) => {
      const { kind } = await getImport(tx, place);
      const after = z.coerce
        .number()
        .int()
        .safeParse(cursor ?? 0);
      if (!after.success) {
        throw refuse.invalid('shared.wrong-cursor');
      }
      const rows = await listRows(tx, place, { status, after: after.data, limit: limit + 1 });
      const items = rows.slice(0, limit);
      const next = rows.length > limit ? String(items.at(-1)?.number) : null;
      const files = this.importers.get(kind).isFile ? filesIn(items) : [];
      return {
        answer: { items, next },
        seen: {
          people: files.map((id) => ({ id, territoryId })),
          purpose: usualPurpose(actor.memberships, [territoryId], actor.today),
          route: actor.route ?? 'command',
        },
      };
    });
  }
}

/** The files of rows that show words: what a dry run would open is nobody’s file yet. */
const filesIn = (rows: ImportedRowsView['items']): string[] => [
  ...new Set(
    rows.flatMap(({ subjectId, cells, status, isApplied }) =>
      subjectId && cells && (isApplied || status === 'updated') ? [subjectId] : [],
    ),
  ),
];

function rowView(file: ImportFile, name: string | null): ImportRowView {
  return {
    id: file.id,
    kind: file.kind,
    state: file.state,
    problem: file.problem && withParams(file.problem),
    fileName: file.file_name,
    fileSize: file.file_size,
    total: file.total,
    counts: file.counts,
    requestedBy: { name, role: file.requested_role },
    requestedAt: file.requested_at.toISOString(),
    finishedAt: file.finished_at?.toISOString() ?? null,
    version: file.version,
  };
}

function viewOf(file: ImportFile, name: string | null, { columns }: Importer): ImportView {
  const { form } = file;
  return {
    ...rowView(file, name),
    form: {
      format: form.format,
      encoding: form.format === 'csv' ? form.encoding : null,
      delimiter: form.format === 'csv' ? form.delimiter : null,
      sheet: form.format === 'xlsx' ? form.sheet : null,
      sheets: form.format === 'xlsx' ? form.sheets : [],
    },
    headingRow: file.heading_row,
    headings: file.headings.map((one) => ({ ...one, letters: columnLetters(one.index) })),
    columns: Object.entries(columns).map(([key, { isRequired }]) => ({
      key,
      isRequired: isRequired ?? false,
      place: file.mapping[key] ?? null,
    })),
    missing: missingColumns(columns, file.mapping),
    moves: [...importLifecycle.movesFrom(file.state)],
  };
}

const byMoment = z.string().regex(/^[0-9 :.+-]{10,40}$/);
