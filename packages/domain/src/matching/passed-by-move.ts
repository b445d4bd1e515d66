import type { Column, MatchInstance } from './match-instance.ts';

/** A person whom a hand puts at an activity, or at none: -1. By index. */
export type HandMove = { person: number; to: number };

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
    if (left < 0) {
      return [];
    }
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
