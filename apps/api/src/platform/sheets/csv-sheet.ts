import { pipeline, Readable } from 'node:stream';
import { CsvError, type Info, parse } from 'csv-parse';
import { Refusal, refuse } from '../http/refusal.ts';
import { decoded, findDelimiter, findEncoding } from './csv-text.ts';
import { limits } from './limits.ts';
import type { OpenFile } from './open-file.ts';
import type { Sheet, SheetRow } from './sheet.ts';
import { cellOfText, trimmedRow } from './text-problems.ts';

type Told = { record: string[]; info: Info };

/** The parser's complaint, with the row in which it began. */
function complaint(error: unknown): unknown {
  if (!(error instanceof CsvError)) {
    return error;
  }
  const row = Number(error.records ?? 0) + 1;
  switch (error.code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return refuse.invalid('imports.quote-not-closed', { row });
    case 'CSV_MAX_RECORD_SIZE':
      return refuse.invalid('imports.row-too-long', { row });
    default:
      return refuse.invalid('imports.file-damaged');
  }
}

async function* rowsOf(file: OpenFile, form: Csv): AsyncGenerator<SheetRow> {
  const parser = parse({
    delimiter: form.delimiter,
    bom: true,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: limits.rowBytes,
  });
  const source = Readable.from(decoded(file, form.encoding));
  pipeline(source, parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<Told>) {
      const cells = trimmedRow(record.map(cellOfText), info.records);
      if (cells.length > 0) {
        yield { number: info.records, cells };
      }
    }
  } catch (error) {
    throw error instanceof Refusal ? error : complaint(parser.errored ?? error);
  } finally {
    source.destroy();
  }
}

type Csv = Extract<Sheet['form'], { format: 'csv' }>;

/** Text with columns, as spreadsheets here write it: its encoding and its delimiter are found. */
export async function openCsv(file: OpenFile): Promise<Sheet> {
  const encoding = await findEncoding(file);
  const delimiter = await findDelimiter(file, encoding);
  const form = { format: 'csv', encoding, delimiter } as const;
  return { form, rows: () => rowsOf(file, form), mergedAreas: () => [] };
}
