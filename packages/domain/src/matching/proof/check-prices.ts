import { mostFit } from '../match-instance.ts';
import { type GivenFacts, pointsOf } from './given-facts.ts';
import type { ProofProblem } from './proof-problem.ts';

type Weight = (pair: number) => number;
type Priced = { weights: Weight[]; prices: readonly number[][]; names: string[] };

/**
 * Do the prices prove that no other matching of the activities that are open is better? They do when a
 * post that is free costs nothing, when nobody would rather be without a post, and when nobody would
 * rather have another pair. Linear in the pairs.
 */
export function checkPrices(facts: GivenFacts): ProofProblem | undefined {
  const priced = pricedBy(facts);
  return wrongColumn(facts, priced) ?? wrongSign(facts, priced) ?? envy(facts, priced);
}

function pricedBy(facts: GivenFacts): Priced {
  const { tierPrices, prices } = facts.result;
  if (!tierPrices) {
    return { weights: [packedWeight(facts)], prices: [prices], names: ['prices'] };
  }
  const tiers = facts.hasMinimum ? (['duty', ...facts.tiers] as const) : facts.tiers;
  return {
    weights: tiers.map((tier) => (pair: number) => pointsOf(facts, pair, tier)),
    prices: tierPrices,
    names: tiers.map((_, level) => `tierPrices[${level}]`),
  };
}

/** All tiers in one number: a point of each outweighs what any exchange can change in the later ones. */
function packedWeight(facts: GivenFacts): Weight {
  const { instance, people, activities, tiers } = facts;
  const { minPosts } = instance.activities;
  const twice = Array.from(minPosts ?? []).filter((least) => least > 1).length;
  const longest = 2 * (Math.min(people, activities + twice) + 1);
  let months = 0;
  for (let person = 0; person < people; person++) {
    months = Math.max(months, instance.people.waitingMonths[person] as number);
  }
  const change = { placed: 2, waiting: 2 * months, kept: longest, fit: longest * mostFit };
  const unit = { placed: 0, waiting: 0, kept: 0, fit: 0 };
  let changes = 0;
  for (const tier of [...tiers].reverse()) {
    unit[tier] = 1 + changes;
    changes += change[tier] * unit[tier];
  }
  const { pairs, previous } = instance;
  const { person: personOf, activity: activityOf, fit } = pairs;
  const own = Float64Array.from(
    { length: people },
    (_, person) => unit.placed + unit.waiting * (instance.people.waitingMonths[person] as number),
  );
  const before = Int32Array.from({ length: people }, (_, person) => previous?.[person] ?? -1);
  return (pair) => {
    const person = personOf[pair] as number;
    const kept = before[person] === activityOf[pair] ? unit.kept : 0;
    return (own[person] as number) + kept + unit.fit * (fit[pair] as number);
  };
}

function wrongColumn({ activities }: GivenFacts, { weights, prices, names }: Priced) {
  if (prices.length !== weights.length) {
    return {
      path: 'tierPrices',
      what: `has ${prices.length} tiers, and there are ${weights.length}`,
    };
  }
  for (const [level, column] of prices.entries()) {
    const path = names[level] as string;
    if (column.length !== activities) {
      return { path, what: `has ${column.length} prices for ${activities} activities` };
    }
    const at = column.findIndex((price) => !Number.isSafeInteger(price));
    if (at >= 0) {
      return { path: `${path}[${at}]`, what: `${column[at]} is no whole number` };
    }
  }
  return undefined;
}

/** A price above 0 says that no post is free; one below 0, that the activity has no more than its minimum. */
function wrongSign(facts: GivenFacts, { prices, names }: Priced): ProofProblem | undefined {
  const { posts, minPosts } = facts.instance.activities;
  for (let at = 0; at < facts.activities; at++) {
    const price = prices.find((column) => column[at] !== 0)?.[at] ?? 0;
    const path = `${names[0]}[${at}]`;
    const people = facts.load[at] as number;
    const least = minPosts?.[at] ?? 0;
    const isEmpty = people === 0 && least > 1;
    if (price > 0 && people < (posts[at] as number) && !isEmpty) {
      return { path, what: `the price is above 0, and ${people} of ${posts[at]} posts are taken` };
    }
    if (price < 0 && (people > least || least <= 1 || people === 0)) {
      return { path, what: 'the price is below 0, and no minimum holds anybody there' };
    }
  }
  return undefined;
}

/** Somebody with no lock who would rather have no post, or another one, at these prices. */
function envy(facts: GivenFacts, { weights, prices, names }: Priced): ProofProblem | undefined {
  const { instance, heldPair, isLocked, people } = facts;
  const { person, activity } = instance.pairs;
  const left = (level: number, pair: number) =>
    (weights[level] as Weight)(pair) - (prices[level]?.[activity[pair] as number] as number);
  const own = weights.map((_, level) => {
    const column = new Float64Array(people);
    for (let who = 0; who < people; who++) {
      const pair = heldPair[who] as number;
      column[who] = pair < 0 ? 0 : left(level, pair);
    }
    return column;
  });
  for (let who = 0; who < people; who++) {
    const first = own.find((column) => column[who] !== 0)?.[who] ?? 0;
    if (first < 0 && isLocked[who] === 0) {
      const path = `${names[0]}[${facts.result.match[who]}]`;
      return { path, what: `person ${who} would rather have no post than pay that` };
    }
  }
  const [firstOwn, firstPrices] = [own[0] as Float64Array, prices[0] as readonly number[]];
  const firstWeight = weights[0] as Weight;
  for (let pair = 0; pair < person.length; pair++) {
    const [who, to] = [person[pair] as number, activity[pair] as number];
    const more = firstWeight(pair) - (firstPrices[to] as number) - (firstOwn[who] as number);
    if (
      more >= 0 &&
      isLocked[who] === 0 &&
      (more > 0 || (own.length > 1 && isMoreLater(pair, who)))
    ) {
      const has = facts.result.match[who];
      return {
        path: `${names[0]}[${to}]`,
        what: `person ${who} would rather be there than in ${has}`,
      };
    }
  }
  return undefined;

  /** Where the first level is equal, the next one in which they differ decides. */
  function isMoreLater(pair: number, who: number): boolean {
    const differences = own.map((column, level) => left(level, pair) - (column[who] as number));
    return (differences.find((difference) => difference !== 0) ?? 0) > 0;
  }
}
