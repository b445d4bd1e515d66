import type { Cell } from './cell.ts';
import type { Delimiter, Encoding } from './csv-text.ts';

/** `number` is the row's own, as a spreadsheet shows it: the first is 1. Empty rows are left out. */
export type SheetRow = { number: number; cells: Cell[] };

/** An area of cells that were made one; rows count from 1, columns from 0, all inclusive. */
export type MergedArea = {
  top: number;
  bottom: number;
  left: number;
  right: number;
  range: string;
};

export type SheetForm =
  | { format: 'csv'; encoding: Encoding; delimiter: Delimiter }
  | { format: 'xlsx'; sheet: string; sheets: string[] };

/** One sheet of one file, read from its beginning as often as one likes, a few rows in memory. */
export type Sheet = {
  form: SheetForm;
  rows(): AsyncGenerator<SheetRow>;
  /** The merged areas: known once all rows have been read, for they stand after them. */
  mergedAreas(): MergedArea[];
};
