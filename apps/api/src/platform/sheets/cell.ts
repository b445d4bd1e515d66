import type { RefusalCode } from '../http/refusal.ts';
import { armed } from './defuse.ts';
import { dayOfSerial } from './serial-day.ts';

/** What is wrong, as a code and its parameters: the sentence is `error_<code>` in the messages. */
export type CellProblem = { code: RefusalCode; params?: Record<string, string | number> };

/**
 * What stands in one cell of a file, before anybody knows what it should mean. Text is trimmed and
 * composed; a number of a spreadsheet keeps whether it was shown as a date.
 */
export type FilledCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; isDate: boolean }
  | { kind: 'truth'; isTrue: boolean };

/** `shown` is what the person sees there: it goes back into the sheet of refused rows. */
type UnusableCell = { kind: 'unusable'; problem: CellProblem; shown: string };

export type Cell = { kind: 'empty' } | FilledCell | UnusableCell;

export const emptyCell: Cell = { kind: 'empty' };

/** Composed, no-break spaces made plain, trimmed; lines inside stay. What an export defused is as before. */
export function textCell(raw: string): Cell {
  const text = armed(raw)
    .normalize('NFC')
    .replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
    .trim();
  return text === '' ? emptyCell : { kind: 'text', text };
}

/** What a person recognises of a cell, in a sample, in a list of rows, in a sheet that goes back. */
export function shownIn(cell: Cell): string {
  switch (cell.kind) {
    case 'empty':
      return '';
    case 'text':
      return cell.text;
    case 'number':
      return shownNumber(cell);
    case 'truth':
      return cell.isTrue ? 'oui' : 'non';
    case 'unusable':
      return cell.shown;
  }
}

/** A day as people write it here; a number with its comma. */
function shownNumber({ number, isDate }: { number: number; isDate: boolean }): string {
  const day = isDate ? dayOfSerial(number) : undefined;
  return day ? day.split('-').reverse().join('/') : String(number).replace('.', ',');
}

/** The letters of a column as a spreadsheet shows them: 0 is A, 26 is AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}
