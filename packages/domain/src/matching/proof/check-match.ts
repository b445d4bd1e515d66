import type { MatchInstance, MatchResult, Tier } from '../match-instance.ts';
import { type GivenFacts, pointsOf } from './given-facts.ts';
import type { ProofProblem } from './proof-problem.ts';

/** Is there an activity for each person, or none? */
export function checkShape(
  { people, activities }: MatchInstance,
  { match }: MatchResult,
): ProofProblem | undefined {
  const [length, most] = [people.waitingMonths.length, activities.posts.length];
  if (match.length !== length) {
    return { path: 'match', what: `has ${match.length} entries for ${length} people` };
  }
  const at = match.findIndex((to) => !Number.isInteger(to) || to < -1 || to >= most);
  return at < 0 ? undefined : { path: `match[${at}]`, what: `${match[at]} is no activity` };
}

/** Does everybody have a pair that exists, does each lock hold, does each activity have room? */
export function checkMatch(facts: GivenFacts): ProofProblem | undefined {
  return wrongPair(facts) ?? lostLock(facts) ?? wrongLoad(facts) ?? wrongScore(facts);
}

function wrongPair({ result, heldPair }: GivenFacts): ProofProblem | undefined {
  const at = result.match.findIndex((to, person) => to >= 0 && (heldPair[person] as number) < 0);
  return at < 0
    ? undefined
    : { path: `match[${at}]`, what: `person ${at} and activity ${result.match[at]} are no pair` };
}

function lostLock({ instance, result }: GivenFacts): ProofProblem | undefined {
  const lost = instance.locked?.find(([person, activity]) => result.match[person] !== activity);
  if (!lost) {
    return undefined;
  }
  const [person, activity] = lost;
  const what = `person ${person} is locked to activity ${activity} and has ${result.match[person]}`;
  return { path: `match[${person}]`, what };
}

function wrongLoad({ instance, load }: GivenFacts): ProofProblem | undefined {
  const { posts, minPosts } = instance.activities;
  for (let at = 0; at < load.length; at++) {
    const people = load[at] as number;
    if (people > (posts[at] as number)) {
      return { path: `activities.posts[${at}]`, what: `${people} people for ${posts[at]} posts` };
    }
    if (people > 0 && people < (minPosts?.[at] ?? 0)) {
      const what = `open with ${people} people, and its minimum is ${minPosts?.[at]}`;
      return { path: `activities.minPosts[${at}]`, what };
    }
  }
  return undefined;
}

function wrongScore(facts: GivenFacts): ProofProblem | undefined {
  const { heldPair, tiers, result } = facts;
  const sums = tiers.map(() => 0);
  for (const pair of heldPair) {
    for (let tier = 0; pair >= 0 && tier < tiers.length; tier++) {
      sums[tier] = (sums[tier] as number) + pointsOf(facts, pair, tiers[tier] as Tier);
    }
  }
  const at = tiers.findIndex((tier, index) => result.score[tier] !== sums[index]);
  const tier = tiers[at];
  return (
    tier && { path: `score.${tier}`, what: `says ${result.score[tier]}, and it is ${sums[at]}` }
  );
}
