import type { MatchInstance } from '../match-instance.ts';

/**
 * Pairs in rows of people: those of person `i` are from `start[i]` up to `start[i + 1]`, each as one
 * number of its activity and its fit, the activities in order.
 */
export type PairRows = { start: Int32Array; code: Int32Array };

/** A fit is at most 1,000, and takes the lower bits of a code. */
const fitBits = 10;

/** A node of up to 21 bits and a fit of 0 to 1,000 as one number, which sorts by the node. */
export const codeOf = (activity: number, fit: number): number => (activity << fitBits) | fit;

/** The node of a code. */
export const activityOfCode = (code: number): number => code >> fitBits;

/** The fit of a code, 0 to 1,000. */
export const fitOfCode = (code: number): number => code & ((1 << fitBits) - 1);

type Ranks = {
  /** Where each person and activity of the instance stands, -1 for a person who is left out. */
  personRank: Int32Array;
  activityRank: Int32Array;
  people: number;
};

/** Rows of the pairs of an instance: counted, filled as they come, and sorted where that is needed. */
export function rowsOf(pairs: MatchInstance['pairs'], ranks: Ranks): PairRows {
  const { person, activity, fit } = pairs;
  const { personRank, activityRank, people } = ranks;
  const start = startsOf(person, personRank, people);
  const code = new Int32Array(start[people] as number);
  const next = start.slice();
  for (let pair = 0; pair < person.length; pair++) {
    const row = personRank[person[pair] as number] as number;
    if (row >= 0) {
      const place = next[row] as number;
      next[row] = place + 1;
      code[place] = codeOf(activityRank[activity[pair] as number] as number, fit[pair] as number);
    }
  }
  for (let row = 0; row < people; row++) {
    sortRow(code, start[row] as number, start[row + 1] as number);
  }
  return { start, code };
}

function startsOf(person: ArrayLike<number>, rank: Int32Array, people: number): Int32Array {
  const start = new Int32Array(people + 1);
  for (let pair = 0; pair < person.length; pair++) {
    const row = rank[person[pair] as number] as number;
    if (row >= 0) {
      start[row + 1] = (start[row + 1] as number) + 1;
    }
  }
  for (let row = 0; row < people; row++) {
    start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  }
  return start;
}

/** Longer rows than this are not sorted by insertion. */
const longRow = 64;

/** Sorts a part of the codes in place; one look over it where it is in order already. */
function sortRow(code: Int32Array, from: number, end: number): void {
  for (let at = from + 1; at < end; at++) {
    const value = code[at] as number;
    if ((code[at - 1] as number) > value) {
      if (end - from > longRow) {
        code.subarray(from, end).sort();
        return;
      }
      let to = at;
      for (; to > from && (code[to - 1] as number) > value; to--) {
        code[to] = code[to - 1] as number;
      }
      code[to] = value;
    }
  }
}
