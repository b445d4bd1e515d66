import { refuse } from '../http/refusal.ts';
import type { OpenFile } from './open-file.ts';
import type { MergedArea, Sheet, SheetRow } from './sheet.ts';
import { type CellGround, SheetRows } from './sheet-rows.ts';
import { readDateStyles, readSharedTexts, readWorkbook } from './workbook-parts.ts';
import { xmlPieces } from './xml-events.ts';
import { openArchive } from './zip-entries.ts';

/** One sheet of a workbook: the one that is named, or the first that a person sees. */
export async function openWorkbook(file: OpenFile, asked?: string): Promise<Sheet> {
  const archive = await openArchive(file);
  const { sheets, countsFrom1904 } = await readWorkbook(archive);
  const names = sheets.map(({ name }) => name);
  const chosen = asked === undefined ? sheets[0] : sheets.find(({ name }) => name === asked);
  if (!chosen) {
    throw refuse.invalid('imports.no-such-sheet', { sheets: names.join(', ') });
  }
  const dateStyles = await readDateStyles(archive);
  const ground: CellGround = {
    texts: await readSharedTexts(archive),
    dateStyles,
    countsFrom1904,
  };
  let merged: MergedArea[] = [];

  async function* rows(): AsyncGenerator<SheetRow> {
    const part = await archive.read(chosen?.entry ?? '');
    if (!part) {
      throw refuse.invalid('imports.file-damaged');
    }
    const gathered = new SheetRows(ground);
    for await (const _ of xmlPieces(part, gathered)) {
      yield* gathered.take();
    }
    merged = gathered.merged;
  }
  return {
    form: { format: 'xlsx', sheet: chosen.name, sheets: names },
    rows,
    mergedAreas: () => merged,
  };
}
