import { describe, expect, it } from 'vitest';
import type { ToldFact } from '#lib/platform/files/fact-words.ts';
import { timeLine } from './time-line.ts';

const base = {
  source: 'person',
  note: null,
  recordedAt: '2026-10-01T10:00:00Z',
  recordedBy: null,
  replacesId: null,
  replacedAt: null,
} as const;
const known = (date: string) => ({ earliest: date, latest: date });
const on = '2026-10-01';

const work = (more: Partial<ToldFact & { kind: 'work' }>): ToldFact => ({
  ...base,
  id: 'work',
  kind: 'work',
  status: 'employed',
  weeklyHours: null,
  isInvoluntaryPartTime: null,
  from: known('2024-01-01'),
  until: known('2024-12-31'),
  ...more,
});
const home = (territoryId: string | null): ToldFact => ({
  ...base,
  id: 'home',
  kind: 'domicile',
  territoryName: null,
  type: 'registered',
  territoryId,
  zone: null,
  country: 'BE',
  from: known('2025-01-01'),
  until: null,
});

const barsOf = (facts: ToldFact[]) => timeLine(facts, on).lanes.flatMap(({ bars }) => bars);

describe('the time line of a file', () => {
  it('goes from three years before the day to four months after', () => {
    const { years, today } = timeLine([], on);
    expect(years.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027]);
    expect(today).toBe(89.91);
  });

  it('begins with the first fact, and never more than twelve years back', () => {
    const since = (date: string) => timeLine([work({ from: known(date) })], on).years[0]?.year;
    expect(since('2019-06-01')).toBe(2020);
    expect(since('1990-06-01')).toBe(2015);
  });

  it('tells work and the time without work in lanes of their own', () => {
    const facts = [work({}), work({ id: 'none', status: 'unoccupied' }), home('here')];
    expect(timeLine(facts, on).lanes.map(({ lane }) => lane)).toEqual([
      'work',
      'without_work',
      'domicile',
    ]);
  });

  it('marks the months that a rule looks at, in its lane alone', () => {
    const { lanes, today } = timeLine([work({}), home('here')], on, { domicile: 6 });
    expect(lanes.map(({ since }) => since === null)).toEqual([true, false]);
    expect(lanes[1]?.since).toBeLessThan(today);
    expect(lanes[1]?.since).toBe(74.9);
  });

  it('draws what is sure apart from what may be', () => {
    const [bar] = barsOf([
      work({ from: { earliest: '2024-01-01', latest: '2024-06-30' }, until: known('2024-12-31') }),
    ]);
    expect(bar?.maybeFrom).toBeLessThan(bar?.from ?? 0);
    expect(bar?.maybeUntil).toBe(bar?.until);
  });

  it('is unsure to the edge where a day is not known at all', () => {
    const [bar] = barsOf([work({ until: { earliest: null, latest: null } })]);
    expect([bar?.maybeUntil, bar?.isOpen]).toEqual([100, false]);
    expect(bar?.until).toBe(bar?.from);
  });

  it('lets what goes on run to the edge, and sets an address elsewhere apart', () => {
    const [away] = barsOf([home(null)]);
    expect(away).toMatchObject({ until: 100, isOpen: true, isAway: true });
    expect(barsOf([home('here')])[0]?.isAway).toBe(false);
  });
});
