import { dayNumber } from '../values/calendar.ts';
import type { DateSpan } from '../values/date-span.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { Fact } from './facts.ts';

/** Where a problem is: a field of a fact, or the day of birth. */
export type FactPlace = 'birthDate' | 'from' | 'until' | 'status' | 'country';

/**
 * What cannot be, or hardly: a wrong one is to be corrected, a doubtful one looked at. `factId` is null
 * for the person, `otherId` names the fact that contradicts.
 */
export type FactProblem = {
  code:
    | 'birth-in-future'
    | 'begins-before-birth'
    | 'begins-in-future'
    | 'ends-before-beginning'
    | 'days-out-of-order'
    | 'overlaps'
    | 'worked-although-never'
    | 'worked-while-unoccupied'
    | 'abroad';
  isDoubtful: boolean;
  place: FactPlace;
  factId: string | null;
  otherId: string | null;
};

type Person = { on: PlainDate; birthDate?: PlainDate | null | undefined };

/**
 * Problems of facts as they are told, each with its place. Contradictions are told only where they are
 * sure, whatever the days that are not known.
 */
export function checkFacts(facts: readonly Fact[], person: Person): FactProblem[] {
  const { on, birthDate } = person;
  const born: FactProblem[] =
    birthDate && birthDate > on ? [problem('birth-in-future', 'birthDate', null)] : [];
  return [
    ...born,
    ...facts.flatMap((fact) => problemsOf(fact, person)),
    ...facts.flatMap((fact, index) =>
      facts.slice(index + 1).flatMap((other) => contradictionOf(fact, other)),
    ),
  ];
}

function problem(
  code: FactProblem['code'],
  place: FactPlace,
  factId: string | null,
  more: { otherId?: string; isDoubtful?: boolean } = {},
): FactProblem {
  return {
    code,
    place,
    factId,
    otherId: more.otherId ?? null,
    isDoubtful: more.isDoubtful ?? false,
  };
}

function problemsOf(fact: Fact, { on, birthDate }: Person): FactProblem[] {
  const { id, from, until } = fact;
  const found: FactProblem[] = [];
  for (const [place, span] of Object.entries({ from, until }) as [
    'from' | 'until',
    DateSpan | null,
  ][]) {
    if (span && isAfter(span.earliest, span.latest)) {
      found.push(problem('days-out-of-order', place, id));
    }
  }
  if (isAfter(from.earliest, on)) {
    found.push(problem('begins-in-future', 'from', id));
  }
  if (birthDate && isAfter(birthDate, from.latest)) {
    found.push(problem('begins-before-birth', 'from', id));
  }
  if (until && isAfter(from.earliest, until.latest)) {
    found.push(problem('ends-before-beginning', 'until', id));
  }
  if (fact.kind === 'domicile' && fact.country !== 'BE') {
    // Somebody may well have lived abroad; but an address of a territory is never there.
    found.push(problem('abroad', 'country', id, { isDoubtful: fact.territoryId === null }));
  }
  return found;
}

function isAfter(a: PlainDate | null, b: PlainDate | null): boolean {
  return a !== null && b !== null && a > b;
}

/** What cannot both be true on one day. */
function contradictionOf(a: Fact, b: Fact): FactProblem[] {
  const [earlier, later] = isAfter(a.from.earliest, b.from.earliest) ? [b, a] : [a, b];
  if (earlier.kind === 'domicile' && later.kind === 'domicile') {
    const isAddress = earlier.type !== 'temporarily_absent' && later.type !== 'temporarily_absent';
    const shared = isAddress ? surelyShared(earlier, later) : 0;
    const more = { otherId: earlier.id, isDoubtful: shared === 1 };
    return shared > 0 ? [problem('overlaps', 'from', later.id, more)] : [];
  }
  return a.kind === 'work' && b.kind === 'work' ? contradictionOfWork(a, b) : [];
}

type Work = Extract<Fact, { kind: 'work' }>;
const paid = ['employed', 'self_employed_main', 'article_60'];
const isPaid = ({ status }: Work) => paid.includes(status);

function contradictionOfWork(a: Work, b: Work): FactProblem[] {
  const job = [a, b].find(isPaid);
  const never = [a, b].find(({ status }) => status === 'never_employed');
  const idle = [a, b].find(({ status }) => status === 'unoccupied');
  if (job && never && isToldUntil(never, job)) {
    return [problem('worked-although-never', 'status', never.id, { otherId: job.id })];
  }
  if (job && idle && surelyShared(idle, job) > 0) {
    const more = { otherId: idle.id, isDoubtful: true };
    return [problem('worked-while-unoccupied', 'from', job.id, more)];
  }
  return a.status === b.status && a.status === 'unoccupied' && surelyShared(a, b) > 0
    ? [problem('overlaps', 'from', b.id, { otherId: a.id })]
    : [];
}

/** “Never” speaks of all days up to its end. */
function isToldUntil({ until }: Fact, job: Fact): boolean {
  return until === null || (until.earliest !== null && isBy(job.from.latest, until.earliest));
}

function isBy(a: PlainDate | null, b: PlainDate): boolean {
  return a !== null && a <= b;
}

/** How many days two facts surely have in common. */
function surelyShared(a: Fact, b: Fact): number {
  const [one, other] = [sureDays(a), sureDays(b)];
  return one === null || other === null
    ? 0
    : Math.max(Math.min(one.last, other.last) - Math.max(one.first, other.first) + 1, 0);
}

function sureDays({ from, until }: Fact): { first: number; last: number } | null {
  if (from.latest === null || (until !== null && until.earliest === null)) {
    return null;
  }
  const last = until?.earliest ? dayNumber(until.earliest) : Infinity;
  return { first: dayNumber(from.latest), last };
}
