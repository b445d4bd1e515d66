import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aMatchInstance, numbersFrom, shuffled } from '../../testing/a-match-instance.ts';
import { MinimumOutOfReach } from '../choose-open.ts';
import { type MatchInstance, type MatchResult, tierNames } from '../match-instance.ts';
import { solveMatching } from '../solve-matching.ts';
import { verifyMatching } from '../verify-matching.ts';
import { type Change, changeInstance, problemOf } from './change.ts';
import { whatIf } from './what-if.ts';

const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });

/** A change that could be thought of for an instance, of each kind. */
function aChange(instance: MatchInstance, number: () => number): Change {
  const below = (most: number) => Math.floor(number() * most);
  const people = instance.people.waitingMonths.length;
  const activities = instance.activities.posts.length;
  const { person, activity } = instance.pairs;
  const pair = below(person.length);
  switch (below(8)) {
    case 0:
      return { kind: 'posts', activity: below(activities), more: below(5) - 2 };
    case 1:
      return { kind: 'tiers', tiers: shuffled(tierNames, number) };
    case 2:
    case 3: {
      const row = () => ({
        person: below(people),
        activity: shuffled([...Array(activities).keys()], number).slice(0, below(activities + 1)),
      });
      const [one, other] = [row(), row()];
      const changed = one.person === other.person ? [one] : [one, other];
      return {
        kind: 'pairs',
        people: changed.map((pairs) => ({ ...pairs, fit: pairs.activity.map(() => below(1_001)) })),
      };
    }
    case 4:
      return { kind: 'move', person: below(people), to: -1 };
    default:
      return { kind: 'move', person: person[pair] ?? 0, to: activity[pair] ?? -1 };
  }
}

function solved(instance: MatchInstance): MatchResult | undefined {
  try {
    return solveMatching(instance);
  } catch (error) {
    if (error instanceof MinimumOutOfReach) {
      return undefined;
    }
    throw error;
  }
}

/** Changes one after the other, each sound in the instance that those before leave. */
function someChanges(instance: MatchInstance, number: () => number) {
  let now = instance;
  const asked = [aChange(now, number), aChange(now, number), aChange(now, number)];
  const ordered = asked.toSorted((a, b) => Number(a.kind === 'move') - Number(b.kind === 'move'));
  const changes = ordered.filter((change) => {
    const isSound = problemOf(now, change) === undefined;
    now = isSound ? changeInstance(now, change) : now;
    return isSound;
  });
  return { changes, changed: now };
}

describe('whatIf', () => {
  it('comes to what solving the changed instance anew comes to, and proves it', () => {
    let seen = 0;
    fc.assert(
      fc.property(seed, fc.boolean(), (from, hasMinimums) => {
        const instance = aMatchInstance(from, { hasMinimums });
        const { changes, changed } = someChanges(instance, numbersFrom(from + 1));
        const [before, anew] = [solved(instance), solved(changed)];
        if (!before || !anew) {
          return;
        }
        const answer = whatIf(instance, before, changes);
        if (!answer.ok) {
          throw new Error(`${answer.problem} at ${answer.at}`);
        }
        expect(answer.score).toEqual(anew.score);
        expect(verifyMatching(changed, answer.result)).toEqual({ ok: true });
        seen += changes.length;
      }),
      { numRuns: 1_000 },
    );
    expect(seen).toBeGreaterThan(1_000);
  });
});
