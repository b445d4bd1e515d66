import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { CellProblem, FilledCell } from './cell.ts';
import { fold } from './fold.ts';

export type Parsed<Value> = { value: Value } | { problem: CellProblem };

/** The meaning of one filled cell, or why it has none. Pure: the day comes in. */
export type CellParser<Value> = (cell: FilledCell, context: { today: PlainDate }) => Parsed<Value>;

const words = (cell: FilledCell): string | undefined =>
  cell.kind === 'text'
    ? cell.text
    : cell.kind === 'number' && !cell.isDate
      ? String(cell.number)
      : undefined;

/** Words, as they stand; a number that is no date counts as its digits. `maximum` in characters. */
export const asText =
  ({ maximum = 200 }: { maximum?: number } = {}): CellParser<string> =>
  (cell) => {
    const text = words(cell);
    if (text === undefined) {
      return { problem: { code: 'imports.text-expected' } };
    }
    return [...text].length > maximum
      ? { problem: { code: 'imports.text-too-long', params: { maximum } } }
      : { value: text };
  };

const address = /^[^\s@,;<>()]+@[^\s@,;<>()]+\.[^\s@,;<>().]{2,}$/;

/** One e-mail address, in small letters. */
export const asEmail: CellParser<string> = (cell) => {
  const text = words(cell)?.toLowerCase() ?? '';
  return address.test(text) && text.length <= 254
    ? { value: text }
    : { problem: { code: 'imports.not-an-address' } };
};

const yes = ['oui', 'o', 'x', '1', 'vrai', 'yes', 'y', 'true'];
const no = ['non', 'n', '0', 'faux', 'no', 'false'];

/** oui, non, x, 1, 0, and the same in English. */
export const asTruth: CellParser<boolean> = (cell) => {
  if (cell.kind === 'truth') {
    return { value: cell.isTrue };
  }
  const text = fold(words(cell) ?? '');
  return yes.includes(text)
    ? { value: true }
    : no.includes(text)
      ? { value: false }
      : { problem: { code: 'imports.not-yes-or-no' } };
};

const digits = /^[+-]?\d+([.,]\d+)?$/;

function numberIn(cell: FilledCell): number | undefined {
  if (cell.kind === 'number') {
    return cell.isDate ? undefined : cell.number;
  }
  // French and English thousands: 1 234,5 and 1'234.5; a dot alone stays a decimal sign.
  const text = cell.kind === 'text' ? cell.text.replaceAll(/(?<=\d)[ '’](?=\d{3}(\D|$))/g, '') : '';
  return digits.test(text) ? Number(text.replace(',', '.')) : undefined;
}

type Limits = { minimum?: number; maximum?: number };

/** A number with a comma or a dot: `7,5`. Limits are inclusive. */
export const asNumber =
  ({ minimum = -1e12, maximum = 1e12 }: Limits = {}): CellParser<number> =>
  (cell): Parsed<number> => {
    const number = numberIn(cell);
    if (number === undefined || !Number.isFinite(number)) {
      return { problem: { code: 'imports.not-a-number' } };
    }
    if (number < minimum) {
      return { problem: { code: 'imports.number-too-small', params: { minimum } } };
    }
    return number > maximum
      ? { problem: { code: 'imports.number-too-big', params: { maximum } } }
      : { value: number };
  };

/** The same without decimals. */
export const asWholeNumber = (limits: Limits = {}): CellParser<number> => {
  const number = asNumber(limits);
  return (cell, context) => {
    const parsed = number(cell, context);
    return 'value' in parsed && !Number.isInteger(parsed.value)
      ? { problem: { code: 'imports.not-a-whole-number' } }
      : parsed;
  };
};

const allowedIn = (table: Readonly<Record<string, unknown>>) => Object.keys(table).join(', ');

/** One of some words, whatever accents and case: the table leads from what is written to what is meant. */
export const asChoice = <Value>(table: Readonly<Record<string, Value>>): CellParser<Value> => {
  const meant = new Map(Object.entries(table).map(([word, value]) => [fold(word), value]));
  return (cell) => {
    const text = fold(words(cell) ?? '');
    const value = meant.get(text);
    return value === undefined || !meant.has(text)
      ? { problem: { code: 'imports.not-one-of', params: { allowed: allowedIn(table) } } }
      : { value };
  };
};

/** Several of some words, with commas, semicolons, slashes, bars or new lines between; each once. */
export const asChoices = <Value>(table: Readonly<Record<string, Value>>): CellParser<Value[]> => {
  const one = asChoice(table);
  return (cell, context) => {
    const parts = (words(cell) ?? '').split(/[,;/|\n]+/).filter((part) => part.trim() !== '');
    const values: Value[] = [];
    for (const part of parts) {
      const parsed = one({ kind: 'text', text: part.trim() }, context);
      if ('problem' in parsed) {
        return parsed;
      }
      values.push(parsed.value);
    }
    return values.length > 0
      ? { value: [...new Set(values)] }
      : { problem: { code: 'imports.not-one-of', params: { allowed: allowedIn(table) } } };
  };
};
