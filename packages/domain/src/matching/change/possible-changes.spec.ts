import { describe, expect, it } from 'vitest';
import type { MatchInstance } from '../match-instance.ts';
import type { Change } from './change.ts';
import { possibleChanges } from './possible-changes.ts';

/** Three people; one post that the first two can do, and one that everybody can do. */
const instance: MatchInstance = {
  people: { waitingMonths: [9, 6, 3] },
  activities: { posts: [1, 1] },
  pairs: { person: [0, 0, 1, 1, 2], activity: [0, 1, 0, 1, 1], fit: [0, 0, 0, 0, 0] },
};
const move = (person: number, to: number) => ({ kind: 'move', person, to }) satisfies Change;

describe('changes of a day, one after another', () => {
  it('are all taken where each can be beside those before it', () => {
    const changes = [move(0, 0), move(2, 1), move(1, -1)];
    expect(possibleChanges(instance, changes)).toMatchObject({
      changed: {
        locked: [
          [0, 0],
          [2, 1],
        ],
      },
      possible: changes,
      impossible: [],
    });
  });

  it.each([
    ['a pair that the round does not have', move(2, 0), 'no-such-pair'],
    ['a post that the one before took', move(1, 1), 'no-post-left'],
    ['a person who was moved before', move(0, 0), 'person-is-locked'],
  ] as const)('lose %s alone, and what follows stays', (_, change, problem) => {
    const [first, last] = [move(0, 1), move(1, 0)];
    expect(possibleChanges(instance, [first, change, last])).toMatchObject({
      possible: [first, last],
      impossible: [{ change, problem }],
    });
  });
});
