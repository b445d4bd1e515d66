import { MinimumOutOfReach } from './choose-open.ts';
import type { Column, MatchInstance } from './match-instance.ts';
import { solveMatching } from './solve-matching.ts';

/** What is decided before a move by hand; people and activities by their index, -1 for none. */
export type BeforeMove = {
  /** Who is where now. */
  match: Column;
  /** Who stays there whatever happens: held, taken up, locked or moved by hand, or set aside. */
  fixed: ReadonlyMap<number, number>;
};

export type HandMove = { person: number; to: number };

/** Why a move by hand cannot be. What the person has already become is asked before. */
export const moveHindrances = [
  'there_already',
  'rule_against_it',
  'every_post_fixed',
  'too_few_left',
] as const;
export type MoveHindrance = (typeof moveHindrances)[number];

export type Moved =
  | { match: number[]; hindrance: null }
  | { match: null; hindrance: MoveHindrance };

/** Few parts of a search over minimums are looked at: somebody waits for the answer. */
const partsWhileWaiting = 200;

/**
 * Puts one person where a hand wants them, and everybody else best beside that: as many placed as can
 * be, the longest waits first, then as few changes of the plan as it is, then the fit. So nobody moves
 * who need not, and whoever loses a place is the one who has waited least.
 */
export function moveByHand(
  instance: MatchInstance,
  { match, fixed }: BeforeMove,
  { person, to }: HandMove,
): Moved {
  if (match[person] === to) {
    return hindered('there_already');
  }
  if (to >= 0 && !hasPair(instance, person, to)) {
    return hindered('rule_against_it');
  }
  const settled = new Map(fixed).set(person, to);
  const at = [...settled.values()].filter((activity) => activity === to).length;
  if (to >= 0 && at > (instance.activities.posts[to] as number)) {
    return hindered('every_post_fixed');
  }
  try {
    const asked = withSettled(instance, match, settled);
    return { match: solveMatching(asked, partsWhileWaiting).match, hindrance: null };
  } catch (error) {
    if (error instanceof MinimumOutOfReach) {
      return hindered('too_few_left');
    }
    throw error;
  }
}

const hindered = (hindrance: MoveHindrance): Moved => ({ match: null, hindrance });

function hasPair({ pairs }: MatchInstance, person: number, activity: number): boolean {
  for (let pair = 0; pair < pairs.person.length; pair++) {
    if (pairs.person[pair] === person && pairs.activity[pair] === activity) {
      return true;
    }
  }
  return false;
}

/** The instance with nothing left open for those who are settled, from the plan as it is now. */
function withSettled(
  instance: MatchInstance,
  match: Column,
  settled: ReadonlyMap<number, number>,
): MatchInstance {
  const { pairs } = instance;
  const kept: number[] = [];
  for (let pair = 0; pair < pairs.person.length; pair++) {
    const place = settled.get(pairs.person[pair] as number);
    if (place === undefined || place === pairs.activity[pair]) {
      kept.push(pair);
    }
  }
  const column = (of: Column) => kept.map((pair) => of[pair] as number);
  return {
    ...instance,
    pairs: {
      person: column(pairs.person),
      activity: column(pairs.activity),
      fit: column(pairs.fit),
    },
    previous: match,
    locked: [...settled].filter(([, activity]) => activity >= 0),
    tiers: ['placed', 'waiting', 'kept', 'fit'],
  };
}

/**
 * Who is passed over by a move: everybody who has waited longer, could do the same, and has nothing
 * after it. Whoever is taken off a place is passed over by who stays there and has waited less. Those
 * who are settled already had their reason.
 */
export function passedByMove(
  { people, pairs }: MatchInstance,
  { before, after, fixed }: { before: Column; after: Column; fixed: ReadonlySet<number> },
  { person, to }: HandMove,
): number[] {
  const waited = (one: number) => people.waitingMonths[one] as number;
  if (to < 0) {
    const left = before[person] as number;
    const holders = Array.from(after).flatMap((at, one) => (at === left ? [one] : []));
    return holders.some((one) => waited(one) < waited(person)) ? [person] : [];
  }
  const passed: number[] = [];
  for (let pair = 0; pair < pairs.person.length; pair++) {
    const one = pairs.person[pair] as number;
    const isOlder = pairs.activity[pair] === to && waited(one) > waited(person);
    if (isOlder && after[one] === -1 && !fixed.has(one)) {
      passed.push(one);
    }
  }
  return passed.toSorted((a, b) => waited(b) - waited(a) || a - b);
}
