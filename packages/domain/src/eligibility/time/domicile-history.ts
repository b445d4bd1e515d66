import type { DomicileFact } from '../../beneficiaries/facts.ts';
import type { DomicileReading } from '../../territories/eligibility-terms.ts';
import { complementOf, type DayRange, unionOf, without } from '../../values/day-ranges.ts';
import type { Question } from '../assessment.ts';
import { type Covering, coveringOf } from './coverage.ts';
import type { Spell } from './spells.ts';

/** An address, as the rules read it for a territory. */
export type ReadDomicile = Covering<DomicileFact> & {
  reading: DomicileReading;
  /** In the territory in question; or in another one whose months count; or in neither. */
  place: 'here' | 'other' | 'away';
};

/** Where a person is told to have lived, and the shortest and the longest stay that it leaves room for. */
export type DomicileHistory = {
  told: ReadDomicile[];
  /** Days on which the person surely lives here, and those on which they surely do not. */
  here: DayRange[];
  notHere: DayRange[];
  /** Stays that count: none of their days is in doubt; and none of the others is sure. */
  shortest: Spell[];
  longest: Spell[];
};

/**
 * An address that is told counts on its days; of days without one nothing is known, but that before
 * the first day that is told the person lived elsewhere. Two addresses on one day are a doubt.
 */
export function domicileHistory(
  facts: readonly DomicileFact[],
  question: Question,
): DomicileHistory {
  const told = facts.map((fact) => readDomicile(fact, question));
  const counted = told.filter(({ place, reading }) => place !== 'away' && reading === 'counts');
  const arguable = told.filter(
    ({ place, reading }) => place !== 'away' && reading !== 'does_not_count',
  );
  const here = counted.filter(({ place }) => place === 'here');
  const arguablyHere = arguable.filter(({ place }) => place === 'here');
  const overall = awayFrom(arguable, told);
  const away = arguablyHere.length === arguable.length ? overall : awayFrom(arguablyHere, told);
  const { value: movesCount } = question.rules.eligibility.movesWithinCount;
  return {
    told,
    here: without(days(here, 'sure'), away.against),
    notHere: away.surely,
    shortest: shortestStays(counted, overall.against, movesCount),
    longest: longestStays(arguable, overall.surely, movesCount),
  };
}

/** The days of other addresses than these, and those on which the person was surely at none of these. */
function awayFrom(
  these: readonly ReadDomicile[],
  told: readonly ReadDomicile[],
): { against: DayRange[]; surely: DayRange[] } {
  const against = days(
    told.filter((one) => !these.includes(one)),
    'sure',
  );
  const surely = unionOf([
    ...without(against, days(these, 'possible')),
    ...absences(told),
    ...livedElsewhereBefore(told),
  ]);
  return { against, surely };
}

function readDomicile(fact: DomicileFact, { territoryId, rules }: Question): ReadDomicile {
  const { domicileTypes, otherTerritoriesCount } = rules.eligibility;
  const isOther = fact.territoryId !== null && otherTerritoriesCount.value;
  return {
    ...coveringOf(fact),
    reading: domicileTypes[fact.type].value,
    place: fact.territoryId === territoryId ? 'here' : isOther ? 'other' : 'away',
  };
}

function days(told: readonly ReadDomicile[], how: 'sure' | 'possible'): DayRange[] {
  return unionOf(told.map((one) => one[how]));
}

/** An absence that does not count is an absence, whatever address stays in the registers. */
function absences(told: readonly ReadDomicile[]): DayRange[] {
  return told
    .filter(
      ({ fact, reading }) => fact.type === 'temporarily_absent' && reading === 'does_not_count',
    )
    .map(({ sure }) => sure);
}

function livedElsewhereBefore(told: readonly ReadDomicile[]): DayRange[] {
  const first = told.reduce((day, { possible }) => Math.min(day, possible.first), Infinity);
  return Number.isFinite(first) ? [{ first: -Infinity, last: first - 1 }] : [];
}

/** Where a move begins the count anew, a day on which one may have happened counts for nothing. */
function shortestStays(
  counted: readonly ReadDomicile[],
  against: readonly DayRange[],
  movesCount: boolean,
): Spell[] {
  const stays = without(days(counted, 'sure'), against);
  if (movesCount) {
    return stays.map((free) => ({ since: free.first, free }));
  }
  return stays.flatMap((stay) =>
    piecesOf(stay, counted).flatMap((free) => {
      const moves = counted.filter(({ begins }) => begins.earliest <= free.first);
      const last = Math.max(stay.first, ...moves.map(({ begins }) => begins.latest));
      return last <= free.first ? [{ since: last, free }] : [];
    }),
  );
}

/** Where a move begins the count anew, it does so as early as it can, once it has surely happened. */
function longestStays(
  arguable: readonly ReadDomicile[],
  surelyAway: readonly DayRange[],
  movesCount: boolean,
): Spell[] {
  const stays = complementOf(surelyAway);
  if (movesCount) {
    return stays.map((free) => ({ since: free.first, free }));
  }
  return stays.flatMap((stay) =>
    piecesOf(stay, arguable).map((free) => {
      const moves = arguable.filter(({ begins }) => begins.latest <= free.first);
      return { since: Math.max(stay.first, ...moves.map(({ begins }) => begins.earliest)), free };
    }),
  );
}

/** A stay in pieces, so that no beginning of an address lies within one, be it at the earliest or the latest. */
function piecesOf(stay: DayRange, told: readonly ReadDomicile[]): DayRange[] {
  const bounds = told.flatMap(({ begins }) => [begins.earliest, begins.latest]);
  const cuts = [...new Set(bounds)]
    .filter((day) => day > stay.first && day <= stay.last && Number.isFinite(day))
    .sort((a, b) => a - b);
  const firsts = [stay.first, ...cuts];
  return firsts.map((first, index) => ({ first, last: (cuts[index] ?? stay.last + 1) - 1 }));
}
