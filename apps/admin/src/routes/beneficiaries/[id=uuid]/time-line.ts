import { addMonths } from '@etabli/domain/values/calendar';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { ToldFact } from '#lib/platform/files/fact-words.ts';

const lanes = [
  'work',
  'without_work',
  'domicile',
  'registration',
  'benefit',
  'voluntariness',
] as const;
type Lane = (typeof lanes)[number];

/** How many months before the day asked about a rule looks at, by lane. */
export type LookedAt = Partial<Record<Lane, number>>;

/** A stretch of time on the picture, in hundredths of its width. */
interface Bar {
  id: string;
  /** What is sure. */
  from: number;
  until: number;
  /** What may be, around it. */
  maybeFrom: number;
  maybeUntil: number;
  /** It goes on after the day asked about. */
  isOpen: boolean;
  /** An address outside the territory: drawn apart. */
  isAway: boolean;
}

interface TimeLine {
  years: { year: number; at: number }[];
  /** Where the day asked about stands. */
  today: number;
  /** `since`: where the months begin that a rule looks at; null where none does. */
  lanes: { lane: Lane; bars: Bar[]; since: number | null }[];
}

const day = 24 * 60 * 60 * 1000;
const yearsShown = { least: 3, most: 12 };
const monthsAhead = 4;

/**
 * The facts of a file as a picture: lanes of bars on one scale, from the first day that is told (three
 * years back at least, twelve at most) to some months after the day asked about.
 */
export function timeLine(facts: readonly ToldFact[], on: string, windows: LookedAt = {}): TimeLine {
  const asked = dayOf(on);
  const end = shifted(asked, { months: monthsAhead });
  const told = facts.flatMap(({ from }) => from.earliest ?? from.latest ?? []).map(dayOf);
  const begin = Math.max(
    shifted(asked, { months: -12 * yearsShown.most }),
    Math.min(shifted(asked, { months: -12 * yearsShown.least }), ...told),
  );
  const at = (moment: number) =>
    Math.round((10_000 * (clamp(moment, begin, end) - begin)) / (end - begin)) / 100;
  const sinceOf = (months: number | undefined) =>
    months === undefined ? null : at(dayOf(addMonths(on as PlainDate, -months)));
  const bars = facts.map((fact) => ({ lane: laneOf(fact), bar: barOf(fact, { begin, end, at }) }));
  return {
    years: yearsBetween(begin, end).map((year) => ({ year, at: at(Date.UTC(year, 0, 1) / day) })),
    today: at(asked),
    lanes: lanes
      .map((lane) => ({
        lane,
        bars: bars.filter((one) => one.lane === lane).map(({ bar }) => bar),
        since: sinceOf(windows[lane]),
      }))
      .filter((one) => one.bars.length > 0),
  };
}

type Scale = { begin: number; end: number; at: (moment: number) => number };

function laneOf(fact: ToldFact): Lane {
  if (fact.kind !== 'work') {
    return fact.kind;
  }
  return fact.status === 'unoccupied' || fact.status === 'never_employed' ? 'without_work' : 'work';
}

function barOf(fact: ToldFact, { begin, end, at }: Scale): Bar {
  const { from, until } = fact;
  const earliest = from.earliest === null ? begin : dayOf(from.earliest);
  const sureFrom = from.latest === null ? earliest : dayOf(from.latest);
  const latest = until?.latest ? dayOf(until.latest) + 1 : end;
  const sureUntil = until === null ? end : until.earliest ? dayOf(until.earliest) + 1 : sureFrom;
  return {
    id: fact.id,
    from: at(sureFrom),
    until: at(Math.max(sureFrom, sureUntil)),
    maybeFrom: at(earliest),
    maybeUntil: at(Math.max(latest, sureUntil)),
    isOpen: until === null,
    isAway: fact.kind === 'domicile' && (fact.territoryId === null || fact.territoryName !== null),
  };
}

/** Days since 1970. */
function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / day;
}

function shifted(at: number, { months }: { months: number }): number {
  const moment = new Date(at * day);
  return Date.UTC(moment.getUTCFullYear(), moment.getUTCMonth() + months, 1) / day;
}

function yearsBetween(begin: number, end: number): number[] {
  const first = new Date(begin * day).getUTCFullYear();
  const last = new Date(end * day).getUTCFullYear();
  return Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (year) => Date.UTC(year, 0, 1) / day >= begin,
  );
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
