import type { PlainDate } from '../../values/plain-date.ts';
import type { TraceParam } from '../../values/verdict.ts';

/** A list of messages, to be told one after another (`and`) or as a choice (`or`). */
export type WordList = { words: string[]; joined: 'and' | 'or' };

/**
 * What a message needs: a number or a code as they are; a day, which each language writes in its own
 * way, or no more than its month; a list of other messages.
 */
export type ReadingParam = TraceParam | { day: PlainDate } | { month: PlainDate } | WordList;

/** One message and what it needs; the words are elsewhere, in each language. */
export type ReadingLine<Key extends string = string> = {
  key: Key;
  params: Record<string, ReadingParam>;
};

/** Months as people say them: 24 are two years, 6 are six months. */
export function spanOf(months: number): { count: number; unit: 'years' | 'months' } {
  return months % 12 === 0 && months > 0
    ? { count: months / 12, unit: 'years' }
    : { count: months, unit: 'months' };
}

const day = /^\d{4}-\d{2}-\d{2}$/;

/** The params of a trace as those of a message: what is a day is told as one. */
export function readingParams(params: Record<string, TraceParam>): Record<string, ReadingParam> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' && day.test(value) ? { day: value as PlainDate } : value,
    ]),
  );
}
