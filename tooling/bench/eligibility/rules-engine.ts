import { type Almanac, Engine, type TopLevelCondition } from 'json-rules-engine';
import { type BenchFact, territoryId } from './make-files.ts';

/** How much work is tolerated, in which window of months. */
export type Tolerated = { days: number; windowMonths: number };

/** The rules of the programme that an answer of yes or no needs. */
export type RulesOfEngine = {
  withoutWork: string[];
  monthsWithoutWork: number;
  tolerated: Tolerated;
  domiciles: string[];
  monthsDomiciled: number;
};

const dayMs = 86_400_000;
const never = Number.MAX_SAFE_INTEGER;
const dayOf = (date: string) => Date.parse(date) / dayMs;

type Stretch = { first: number; last: number };
const stretchOf = ({ from, until }: BenchFact): Stretch => ({
  first: dayOf(from.earliest),
  last: until === null ? never : dayOf(until.earliest),
});

/** The same day of the month, months later; a month that lacks it gives its last day. */
function monthsLater(day: number, months: number): number {
  const date = new Date(day * dayMs);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return Date.UTC(year, month, Math.min(date.getUTCDate(), last)) / dayMs;
}

/** Weekdays of a stretch, both ends included; day 0 was a Thursday. */
function weekdays({ first, last }: Stretch): number {
  const before = (day: number) => {
    const sinceMonday = day + 3;
    const weeks = Math.floor(sinceMonday / 7);
    return weeks * 5 + Math.min(sinceMonday - weeks * 7, 5);
  };
  return before(last + 1) - before(first);
}

function isTooMuch(jobs: Stretch[], { days, windowMonths }: Tolerated): boolean {
  const all = jobs.reduce((sum, job) => sum + weekdays(job), 0);
  if (all <= days) {
    return false;
  }
  return jobs.some(({ first, last }) => {
    for (let day = last; day >= first; day -= 1) {
      const opens = monthsLater(day, -windowMonths) + 1;
      const seen = jobs
        .filter((job) => job.last >= opens && job.first <= day)
        .map((job) => ({ first: Math.max(job.first, opens), last: Math.min(job.last, day) }));
      if (seen.reduce((sum, job) => sum + weekdays(job), 0) > days) {
        return true;
      }
    }
    return false;
  });
}

/** The earliest day since which no more was worked than is tolerated; `never` on a day of work. */
function withoutWorkSince(facts: BenchFact[], on: number, tolerated: Tolerated): number {
  const work = facts.filter(({ kind }) => kind === 'work');
  const idle = work.filter(({ status }) => status === 'unoccupied').map(stretchOf);
  const jobs = work
    .filter(({ status }) => status === 'employed')
    .map(stretchOf)
    .filter(({ first }) => first <= on)
    .sort((a, b) => a.first - b.first);
  if (jobs.some(({ last }) => last >= on) || !idle.some(({ last }) => last >= on)) {
    return never;
  }
  const starts = jobs.map(({ last }) => last + 1);
  const first = starts.find(
    (start) =>
      !isTooMuch(
        jobs.filter((job) => job.first >= start),
        tolerated,
      ),
  );
  return first ?? Math.min(...idle.map((stretch) => stretch.first));
}

/** The first day of the stay that goes on; `never` where there is none here. */
function livesHereSince(facts: BenchFact[], on: number): number {
  const stays = facts
    .filter((fact) => fact.kind === 'domicile' && fact.territoryId === territoryId)
    .map(stretchOf)
    .sort((a, b) => b.first - a.first);
  let since = never;
  for (const { first, last } of stays) {
    if (first <= on && (since === never ? last >= on : last >= since - 1)) {
      since = first;
    }
  }
  return since;
}

/** Whole months from a day to another: the most that can be added without passing it. */
function monthsBetween(from: number, to: number): number {
  if (from > to) {
    return -1;
  }
  const [a, b] = [new Date(from * dayMs), new Date(to * dayMs)];
  const months = (b.getUTCFullYear() - a.getUTCFullYear()) * 12 + b.getUTCMonth() - a.getUTCMonth();
  return monthsLater(from, months) <= to ? months : months - 1;
}

const told = (almanac: Almanac) => almanac.factValue<BenchFact[]>('facts');

/** The fact of a kind that holds on the day; the last one that began, where several do. */
function ofTheDay(facts: BenchFact[], kind: BenchFact['kind'], on: number): BenchFact | object {
  const holding = facts
    .filter((fact) => fact.kind === kind)
    .map((fact) => ({ fact, ...stretchOf(fact) }))
    .filter(({ first, last }) => first <= on && on <= last)
    .sort((a, b) => b.first - a.first);
  return holding[0]?.fact ?? {};
}

/**
 * A yes or a no of json-rules-engine, its engine built once. What decides stands in its rules: kinds of
 * work and of address, months, tolerated days. What it cannot know, days and months, are facts that it
 * computes for each person, with the values of the rules as their params.
 */
export function makeRulesEngine(on: string, rules: RulesOfEngine) {
  const today = dayOf(on);
  const engine = new Engine();
  engine.addFact('work', async (_, almanac) => ofTheDay(await told(almanac), 'work', today));
  engine.addFact('address', async (_, almanac) => ofTheDay(await told(almanac), 'domicile', today));
  engine.addFact('monthsWithoutWork', async (params, almanac) =>
    monthsBetween(withoutWorkSince(await told(almanac), today, params as Tolerated), today),
  );
  engine.addFact('monthsInTerritory', async (_, almanac) =>
    monthsBetween(livesHereSince(await told(almanac), today), today),
  );
  engine.addFact('saidYes', async (_, almanac) =>
    (await told(almanac)).some(
      (fact) => fact.kind === 'voluntariness' && stretchOf(fact).last >= today,
    ),
  );
  engine.addRule({ conditions: conditionsOf(rules), event: { type: 'eligible' } });
  return async (facts: BenchFact[]): Promise<boolean> =>
    (await engine.run({ facts })).events.length > 0;
}

function conditionsOf(rules: RulesOfEngine): TopLevelCondition {
  const { withoutWork, monthsWithoutWork, tolerated, domiciles, monthsDomiciled } = rules;
  const atLeast = 'greaterThanInclusive';
  return {
    all: [
      { fact: 'work', path: '$.status', operator: 'in', value: withoutWork },
      {
        fact: 'monthsWithoutWork',
        params: tolerated,
        operator: atLeast,
        value: monthsWithoutWork,
      },
      { fact: 'address', path: '$.territoryId', operator: 'equal', value: territoryId },
      { fact: 'address', path: '$.type', operator: 'in', value: domiciles },
      { fact: 'monthsInTerritory', operator: atLeast, value: monthsDomiciled },
      { fact: 'saidYes', operator: 'equal', value: true },
    ],
  };
}
