import type { RowReader } from './row-reader.ts';

const zero = 0x30;
const dot = 0x2e;
const dash = 0x2d;

const digitAt = (bytes: Uint8Array, at: number): number => (bytes[at] as number) - zero;
const isDigit = (digit: number): boolean => digit >= 0 && digit <= 9;

/** The number of an enterprise (0 or 1 in front) or an establishment (2 to 8), without its dots. */
export function readNumber(row: RowReader, column: number): number {
  const { bytes } = row;
  const end = row.end(column);
  let number = 0;
  let digits = 0;
  for (let at = row.start(column); at < end; at++) {
    const digit = digitAt(bytes, at);
    if (isDigit(digit)) {
      number = number * 10 + digit;
      digits += 1;
    } else if (bytes[at] !== dot) {
      digits = -1;
      break;
    }
  }
  if (digits !== 10) {
    throw row.fault(column, `got "${row.text(column)}", takes ten digits, such as 0200.065.765`);
  }
  return number;
}

/** Numbers from here on are those of establishments. */
export const firstEstablishment = 2_000_000_000;

/** A day written dd-mm-yyyy, as yyyymmdd; zero where there is none. */
export function readDay(row: RowReader, column: number): number {
  const { bytes } = row;
  const start = row.start(column);
  const length = row.end(column) - start;
  if (length === 0) {
    return 0;
  }
  if (length === 10 && bytes[start + 2] === dash && bytes[start + 5] === dash) {
    const day = numberOf(bytes, start, 2);
    const month = numberOf(bytes, start + 3, 2);
    const year = numberOf(bytes, start + 6, 4);
    if (day >= 1 && day <= 31 && month >= 1 && month <= 12 && year > 0) {
      return year * 10_000 + month * 100 + day;
    }
  }
  throw row.fault(column, `got "${row.text(column)}", takes a day as dd-mm-yyyy`);
}

/** The digits as a number; less than nothing where one of them is none. */
export function numberOf(bytes: Uint8Array, start: number, length: number): number {
  let number = 0;
  for (let at = start; at < start + length; at++) {
    const digit = digitAt(bytes, at);
    if (!isDigit(digit)) {
      return -1;
    }
    number = number * 10 + digit;
  }
  return number;
}

/** Whether the field is exactly this. */
export function isField(row: RowReader, column: number, wanted: Uint8Array): boolean {
  const start = row.start(column);
  if (row.end(column) - start !== wanted.length) {
    return false;
  }
  for (let at = 0; at < wanted.length; at++) {
    if (row.bytes[start + at] !== wanted[at]) {
      return false;
    }
  }
  return true;
}
