import type { ActivityTree } from './activity-tree.ts';
import { freePosts, pivot, type Wish } from './pivot.ts';
import type { WeighedPairs } from './weigh-pairs.ts';

/** How many pairs are looked at, at least, before the best wish among them enters. */
const block = 100;

/**
 * Pivots until nobody wants another place at the prices of the tree: then no matching weighs more. Rows
 * are asked in turn; of each `block` pairs the best wish enters.
 */
export function improve(tree: ActivityTree, pairs: WeighedPairs): void {
  const people = tree.place.length;
  const wish: Wish = { person: -1, to: -1, weight: 0, gain: 0 };
  freePosts(tree);
  let [person, calm] = [0, 0];
  while (calm < people) {
    wish.gain = 0;
    for (let seen = 0; seen < block && calm < people; ) {
      const before = wish.gain;
      seen += ask(tree, pairs, person, wish) + 1;
      calm = wish.gain > before ? 0 : calm + 1;
      person = person + 1 === people ? 0 : person + 1;
    }
    if (wish.gain > 0) {
      pivot(tree, wish);
      calm = 0;
    }
  }
}

/** Keeps the best wish of a person in `wish` where it gains more; answers how many pairs were seen. */
function ask(tree: ActivityTree, pairs: WeighedPairs, person: number, wish: Wish): number {
  const { start, activity, weight } = pairs;
  const { price, worth, place, root, mustHave } = tree;
  const [from, end] = [start[person] as number, start[person + 1] as number];
  const own = (worth[person] as number) - (price[place[person] as number] as number);
  let best = own + wish.gain;
  let at = -1;
  for (let pair = from; pair < end; pair++) {
    const value = (weight[pair] as number) - (price[activity[pair] as number] as number);
    if (value > best) {
      best = value;
      at = pair;
    }
  }
  if (best < 0 && own + wish.gain < 0 && mustHave[person] === 0) {
    wish.person = person;
    wish.to = root;
    wish.weight = 0;
    wish.gain = -own;
  } else if (at >= 0) {
    wish.person = person;
    wish.to = activity[at] as number;
    wish.weight = weight[at] as number;
    wish.gain = best - own;
  }
  return end - from;
}
