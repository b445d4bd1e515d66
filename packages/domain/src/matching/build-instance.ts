import type { MatchingRules } from '../territories/matching-terms.ts';
import type { ActivityId, BeneficiaryId } from '../values/ids.ts';
import type { Pairs } from './build-pairs.ts';
import { fitOf, fitPartsOf } from './fit-of.ts';
import type { MatchInstance } from './match-instance.ts';
import type { ActivityInRound, PersonInRound } from './round-facts.ts';

/** Who takes part in a round, what there is to do, and what was settled or proposed before. */
export type RoundQuestion = {
  people: readonly PersonInRound[];
  activities: readonly ActivityInRound[];
  /** The activity that each person holds since before the round: promised, and so left in place. */
  held: ReadonlyMap<BeneficiaryId, ActivityId>;
  /** The activity that the round before proposed to each person. */
  previous: ReadonlyMap<BeneficiaryId, ActivityId>;
  rules: MatchingRules;
};

/**
 * The instance that a round puts to the solver. What is held is locked, whatever the rules say of it
 * today: somebody was told so. It has its posts even where fewer are offered by now, and it counts as
 * open, so that a least number of people is no longer asked of it.
 */
export function buildInstance(question: RoundQuestion, pairs: Pairs): MatchInstance {
  const { people, activities, previous, rules } = question;
  const indexOf = new Map(activities.map(({ id }, index) => [id, index]));
  const at = (id: ActivityId | undefined) => (id === undefined ? -1 : (indexOf.get(id) ?? -1));
  const locked = people.flatMap(({ id }, person): [number, number][] => {
    const activity = at(question.held.get(id));
    return activity < 0 ? [] : [[person, activity]];
  });
  const heldAt = activities.map(() => 0);
  for (const [, activity] of locked) {
    heldAt[activity] = (heldAt[activity] ?? 0) + 1;
  }
  return {
    people: {
      id: people.map(({ id }) => id),
      waitingMonths: people.map(({ waitingMonths }) => waitingMonths),
    },
    activities: {
      id: activities.map(({ id }) => id),
      posts: activities.map(({ posts }, index) => Math.max(posts, heldAt[index] ?? 0)),
      minPosts: activities.map(({ minPosts }, index) =>
        (heldAt[index] ?? 0) > 0 ? 1 : (minPosts ?? 1),
      ),
    },
    pairs: withLocks(question, pairs, locked),
    previous: people.map(({ id }) => at(previous.get(id))),
    locked,
    tiers: rules.aims.value,
  };
}

/** The pairs, and those that are held although a rule took them out since. */
function withLocks(
  { people, activities, rules }: RoundQuestion,
  { person, activity, fit, removedBy }: Pairs,
  locked: readonly [number, number][],
): MatchInstance['pairs'] {
  const missing = locked.filter(([p, a]) => removedBy[p * activities.length + a] !== 0);
  const fitAt = ([p, a]: [number, number]) =>
    fitOf(
      fitPartsOf(people[p] as PersonInRound, activities[a] as ActivityInRound, rules),
      rules.weights.value,
    );
  return {
    person: [...person, ...missing.map(([p]) => p)],
    activity: [...activity, ...missing.map(([, a]) => a)],
    fit: [...fit, ...missing.map(fitAt)],
  };
}
