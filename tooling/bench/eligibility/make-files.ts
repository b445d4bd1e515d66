/** A fact as the rules read it; only what this benchmark fills in. */
export interface BenchFact {
  id: string;
  kind: 'work' | 'domicile' | 'voluntariness';
  from: { earliest: string; latest: string };
  until: { earliest: string; latest: string } | null;
  source: string;
  status?: string;
  type?: string;
  territoryId?: string | null;
}

export const territoryId = 'val-d-essai';

/** Numbers from 0 up to but not `below`, the same for the same seed. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) % below;
  };
}

const day = (number: number) => new Date(number * 86_400_000).toISOString().slice(0, 10);
const exactly = (number: number) => ({ earliest: day(number), latest: day(number) });

type Stretch = { first: number; last: number | null };
type Drawn = { on: number; number: (below: number) => number };

/**
 * Files as teams know them: years of work and without, some with short jobs or a long one within, one to
 * three addresses, a yes or one that was taken back. All days are known, so that each answer is a yes or a no.
 */
export function makeFiles(count: number, on: string): BenchFact[][] {
  const today = Date.parse(`${on}T00:00:00Z`) / 86_400_000;
  const drawn = { on: today, number: numbersFrom(11) };
  return Array.from({ length: count }, () => [...workOf(drawn), ...homesOf(drawn), yesOf(drawn)]);
}

function workOf({ on, number }: Drawn): BenchFact[] {
  const idleSince = on - 30 - number(2_600);
  const facts: BenchFact[] = [
    work('w-0', 'employed', { first: idleSince - 900 - number(3_000), last: idleSince - 1 }),
  ];
  let first = idleSince;
  const isBroken = number(4) === 0 && idleSince < on - 500;
  if (isBroken) {
    const begins = idleSince + 60 + number(300);
    const ends = begins + 50 + number(120);
    facts.push(work('w-1', 'unoccupied', { first, last: begins - 1 }));
    facts.push(work('w-2', 'employed', { first: begins, last: ends }));
    first = ends + 1;
  }
  facts.push(work('w-3', 'unoccupied', { first, last: null }));
  for (let job = 0, begins = first + 40; job < number(3) && begins < on - 60; job += 1) {
    begins += number(200);
    const last = begins + number(25);
    if (last < on) {
      facts.push(work(`w-${job + 4}`, 'employed', { first: begins, last }));
    }
    begins = last + 20;
  }
  return facts;
}

function work(id: string, status: string, stretch: Stretch): BenchFact {
  return { ...dated(id, stretch), kind: 'work', status, source: 'forem' };
}

function homesOf({ on, number }: Drawn): BenchFact[] {
  const moves = [on - 4_000 - number(2_000)];
  for (let move = number(3); move > 0; move -= 1) {
    moves.push((moves.at(-1) ?? on) + 100 + number(1_900));
  }
  return moves
    .filter((first) => first <= on)
    .map((first, index, all) => {
      const next = all[index + 1];
      const isHere = next === undefined ? number(6) > 0 : number(2) === 0;
      const last = next === undefined ? null : next - 1;
      return {
        ...dated(`d-${index}`, { first, last }),
        kind: 'domicile',
        type: 'registered',
        territoryId: isHere ? territoryId : null,
        source: 'municipality',
      };
    });
}

function yesOf({ on, number }: Drawn): BenchFact {
  const first = on - number(700);
  const last = number(8) === 0 ? Math.min(first + number(300), on - 1) : null;
  const isTaken = last !== null && last >= first;
  const stretch = { first, last: isTaken ? last : null };
  return { ...dated('v-0', stretch), kind: 'voluntariness', source: 'person' };
}

function dated(id: string, { first, last }: Stretch) {
  return { id, from: exactly(first), until: last === null ? null : exactly(last) };
}
