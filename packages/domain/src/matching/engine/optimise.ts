import type { ActivityTree } from './activity-tree.ts';
import { greedyStart } from './greedy-start.ts';
import type { MatchNetwork } from './match-network.ts';
import type { TierUnits } from './pack-weights.ts';
import { improve } from './simplex.ts';
import { type WeighedPairs, weigh } from './weigh-pairs.ts';

/** Where each person goes (the number of activities: nowhere), and the prices of each level. */
export type Plan = { place: Int32Array; prices: Float64Array[] };

/**
 * The best plan, level by level. What one level leaves open is what costs nothing at its prices: later
 * levels choose among those pairs alone, and leave nobody out and no post free that a price forbids.
 */
export function optimise(network: MatchNetwork, levels: readonly TierUnits[]): Plan {
  const prices: Float64Array[] = [];
  let tree: ActivityTree | undefined;
  let open = network;
  for (const units of levels) {
    const pairs = weigh(open, units);
    if (tree) {
      reweigh(tree, pairs);
    } else {
      tree = greedyStart(open.posts, pairs, open.waiting);
    }
    improve(tree, pairs);
    prices.push(tree.price.slice(0, tree.root));
    if (prices.length < levels.length) {
      open = keepWhatCostsNothing(open, tree, pairs);
    }
  }
  return { place: tree?.place ?? new Int32Array(), prices };
}

/** The pairs that nobody loses by, at these prices; and who and what must be taken from now on. */
function keepWhatCostsNothing(
  network: MatchNetwork,
  tree: ActivityTree,
  { start, activity, weight }: WeighedPairs,
): MatchNetwork {
  const { worth, price, place, mustHave, mustFill } = tree;
  const kept: number[] = [];
  const rows = new Int32Array(start.length);
  for (let person = 0; person < place.length; person++) {
    const own = (worth[person] as number) - (price[place[person] as number] as number);
    const end = start[person + 1] as number;
    for (let pair = start[person] as number; pair < end; pair++) {
      if ((weight[pair] as number) - (price[activity[pair] as number] as number) === own) {
        kept.push(pair);
      }
    }
    rows[person + 1] = kept.length;
    if (own > 0) {
      mustHave[person] = 1;
    }
  }
  for (let node = 0; node < tree.root; node++) {
    if ((price[node] as number) > 0) {
      mustFill[node] = 1;
    }
  }
  const code = Int32Array.from(kept, (pair) => network.rows.code[pair] as number);
  return { ...network, rows: { start: rows, code } };
}

/** Gives people and prices of a tree their weights of the next level; the tree itself stays a basis. */
function reweigh(tree: ActivityTree, { start, activity, weight }: WeighedPairs): void {
  const { place, worth, leaver, parent, detour, root } = tree;
  for (let person = 0; person < place.length; person++) {
    worth[person] = 0;
    const end = start[person + 1] as number;
    for (let pair = start[person] as number; pair < end; pair++) {
      const to = activity[pair] as number;
      if (to === place[person]) {
        worth[person] = weight[pair] as number;
        if (leaver[to] === person) {
          setDetour(to, person);
        }
      }
    }
  }
  pricesFromTree(tree);

  function setDetour(from: number, person: number): void {
    detour[from] = 0;
    const end = start[person + 1] as number;
    for (let pair = start[person] as number; pair < end; pair++) {
      if (parent[from] !== root && activity[pair] === parent[from]) {
        detour[from] = weight[pair] as number;
      }
    }
  }
}

/** What leaving each activity costs along its way to the root. */
function pricesFromTree({ price, parent, leaver, detour, worth, root }: ActivityTree): void {
  const known = new Uint8Array(root + 1);
  known[root] = 1;
  for (let node = 0; node < root; node++) {
    const way: number[] = [];
    for (let at = node; known[at] === 0; at = parent[at] as number) {
      way.push(at);
      known[at] = 1;
    }
    for (const at of way.reverse()) {
      const person = leaver[at] as number;
      if (person >= 0) {
        const gained = (detour[at] as number) - (price[parent[at] as number] as number);
        price[at] = (worth[person] as number) - gained;
      }
    }
  }
}
