import { daysInMonth, type PlainDate, parsePlainDate } from '@etabli/domain/values/plain-date';
import type { CellProblem, FilledCell } from './cell.ts';
import type { CellParser, Parsed } from './parse-cell.ts';
import { dayOfSerial } from './serial-day.ts';

/** The days between which something lies: one day, or a month or a year of which no more is known. */
export type DaySpan = { earliest: PlainDate; latest: PlainDate };

const notADate: { problem: CellProblem } = { problem: { code: 'imports.not-a-date' } };

type Civil = [year: number, month: number, day: number];

const two = (number: number) => String(number).padStart(2, '0');

function dayOf(year: number, month: number, day: number): PlainDate | undefined {
  return parsePlainDate(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`);
}

const dayMonthYear = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: 00:00(?::00)?)?$/;
const yearMonthDay = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const shortYear = /^\d{1,2}[/.-](?:\d{1,2}[/.-])?\d{2}$/;
const monthYear = /^(\d{1,2})[/.-](\d{4})$/;
const yearMonth = /^(\d{4})-(\d{2})$/;
const yearAlone = /^\d{4}$/;

const couldBeYear = (number: number) => Number.isInteger(number) && number >= 1900 && number < 2200;

function dayInNumber(cell: { number: number; isDate: boolean }): Parsed<PlainDate> {
  const day = !cell.isDate && couldBeYear(cell.number) ? undefined : dayOfSerial(cell.number);
  return day ? { value: day } : notADate;
}

function dayInText(text: string): Parsed<PlainDate> {
  const [, day, month, year] = dayMonthYear.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = yearMonthDay.exec(text) ?? [];
  if (shortYear.test(text)) {
    return { problem: { code: 'imports.two-digit-year' } };
  }
  if (!(year ?? isoYear)) {
    return notADate;
  }
  const [y, m, d] = [year ?? isoYear, month ?? isoMonth, day ?? isoDay].map(Number) as Civil;
  const found = dayOf(y, m, d);
  if (found) {
    return { value: found };
  }
  const isInCalendar = d >= 1 && d <= daysInMonth(y, m);
  return { problem: { code: isInCalendar ? 'imports.year-too-far' : 'imports.no-such-day' } };
}

function dayIn(cell: FilledCell): Parsed<PlainDate> {
  switch (cell.kind) {
    case 'text':
      return dayInText(cell.text);
    case 'number':
      return dayInNumber(cell);
    case 'truth':
      return notADate;
  }
}

function spanInText(text: string): DaySpan | undefined {
  const [, month, year] = monthYear.exec(text) ?? [];
  const [, isoYear, isoMonth] = yearMonth.exec(text) ?? [];
  const inYear = Number(year ?? isoYear ?? (yearAlone.test(text) ? text : Number.NaN));
  const inMonth = Number(month ?? isoMonth ?? Number.NaN);
  const [first, last] = Number.isNaN(inMonth) ? [1, 12] : [inMonth, inMonth];
  const earliest = dayOf(inYear, first, 1);
  const latest = dayOf(inYear, last, daysInMonth(inYear, last));
  return earliest && latest ? { earliest, latest } : undefined;
}

type DayLimits = {
  /** False where a day to come makes no sense: a birth, a first contact. */
  mayBeFuture?: boolean;
  /** The first day that is taken at its word; an older one is a slip of the pen. */
  notBefore?: PlainDate;
};

function limited<Value>(
  value: Value,
  { earliest, latest }: DaySpan,
  { mayBeFuture = true, notBefore }: DayLimits,
  today: PlainDate,
): Parsed<Value> {
  if (!mayBeFuture && earliest > today) {
    return { problem: { code: 'imports.date-in-future', params: { today } } };
  }
  return notBefore && latest < notBefore
    ? { problem: { code: 'imports.date-too-old', params: { notBefore } } }
    : { value };
}

/** A civil date: 02/11/2026, 2/11/2026, 2026-11-02, or a date cell of a spreadsheet. */
export const asDay =
  (limits: DayLimits = {}): CellParser<PlainDate> =>
  (cell, { today }) => {
    const parsed = dayIn(cell);
    return 'problem' in parsed
      ? parsed
      : limited(parsed.value, { earliest: parsed.value, latest: parsed.value }, limits, today);
  };

/** The same, or what is known of it: 11/2026, 2026-11, 2026. */
export const asDaySpan =
  (limits: DayLimits = {}): CellParser<DaySpan> =>
  (cell, { today }) => {
    const text =
      cell.kind === 'text'
        ? cell.text
        : cell.kind === 'number' && !cell.isDate
          ? String(cell.number)
          : '';
    const span = spanInText(text);
    if (span) {
      return limited(span, span, limits, today);
    }
    const parsed = dayIn(cell);
    if ('problem' in parsed) {
      return parsed;
    }
    const day = { earliest: parsed.value, latest: parsed.value };
    return limited(day, day, limits, today);
  };
