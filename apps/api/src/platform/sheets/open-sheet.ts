import { openCsv } from './csv-sheet.ts';
import type { OpenFile } from './open-file.ts';
import type { Sheet } from './sheet.ts';
import { sniffFile } from './sniff-file.ts';
import { openWorkbook } from './workbook-sheet.ts';

/** Opens what was sent as the list that it is, or refuses it by the name of what it is instead. */
export async function openSheet(file: OpenFile, sheet?: string): Promise<Sheet> {
  return (await sniffFile(file)) === 'csv' ? openCsv(file) : openWorkbook(file, sheet);
}
