import { type PlainDate, parsePlainDate } from '@etabli/domain/values/plain-date';
import { messagesFor } from '@etabli/messages';
import { formatsFor } from '@etabli/messages/formats';
import type { TeamLanguage } from '@etabli/messages/languages';
import { refusalMessage } from '@etabli/messages/refusal-message';
import { Injectable, type StreamableFile } from '@nestjs/common';
import type { PersonActor } from '../access/actor.ts';
import { FirstWall } from '../access/first-wall.ts';
import { Database } from '../connections/database.ts';
import { type SheetFormat, sheetFile } from '../http/sends-file.ts';
import type { ExportedCell } from '../sheets/exported-cell.ts';
import { writeCsv } from '../sheets/write-csv.ts';
import { writeWorkbook } from '../sheets/write-workbook.ts';
import { getImport, type ImportFile, type ImportPlace } from './import-file.ts';
import type { ImportedRowsView } from './import-view.dto.ts';
import { listRows } from './list-rows.ts';

const page = 200;

type Problem = ImportedRowsView['items'][number]['problems'][number];

/** Rows that were refused, as a sheet of the same columns, with the reasons at the end of each. */
@Injectable()
export class RefusedSheet {
  constructor(
    private readonly database: Database,
    private readonly wall: FirstWall,
  ) {}

  async write(
    actor: PersonActor,
    place: ImportPlace,
    { format, language }: { format: SheetFormat; language: TeamLanguage },
  ): Promise<StreamableFile> {
    this.wall.allow(actor, 'imports.read', place.territoryId);
    const file = await this.database.read(actor, (tx) => getImport(tx, place));
    const name = messagesFor(language)('imports_sheet_name');
    const rows = this.rows(actor, place, file, language);
    return sheetFile(format === 'csv' ? writeCsv(rows) : writeWorkbook(rows, name), name, format);
  }

  private async *rows(
    actor: PersonActor,
    place: ImportPlace,
    file: ImportFile,
    language: TeamLanguage,
  ): AsyncGenerator<ExportedCell[]> {
    const t = messagesFor(language);
    const headings = headingsOf(file);
    yield [...headings, t('imports_sheet_row'), t('imports_sheet_reason')];
    for (let after = 0; ; ) {
      const rows = await this.database.read(actor, (tx) =>
        listRows(tx, place, { status: 'refused', after, limit: page }),
      );
      for (const { number, cells, problems } of rows) {
        const words = headings.map((_, index) => cells?.[index] ?? '');
        yield [...words, number, reasonsOf(problems, file, language).join('\n')];
      }
      const last = rows.at(-1);
      if (!last || rows.length < page) {
        return;
      }
      after = last.number;
    }
  }
}

/** The headings at their own places: what was sent back can be sent again. */
function headingsOf({ headings }: ImportFile): string[] {
  const width = Math.max(0, ...headings.map(({ index }) => index + 1));
  return Array.from(
    { length: width },
    (_, place) => headings.find(({ index }) => index === place)?.heading ?? '',
  );
}

function reasonsOf(problems: Problem[], file: ImportFile, language: TeamLanguage): string[] {
  return problems.map(({ column, code, params }) => {
    const said = refusalMessage(language, { code, params: withDays(params, language) });
    const place = column === null ? undefined : file.mapping[column];
    const heading = file.headings.find(({ index }) => index === place)?.heading;
    return heading ? messagesFor(language)('imports_sheet_reason_in', { heading, said }) : said;
  });
}

/** Days as people read them. */
const withDays = (params: Problem['params'], language: TeamLanguage): Problem['params'] =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && parsePlainDate(value)
        ? formatsFor(language).date(value as PlainDate)
        : value,
    ]),
  );
