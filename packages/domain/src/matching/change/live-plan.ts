import type { MatchNetwork } from '../engine/match-network.ts';
import type { WeighedPairs } from '../engine/weigh-pairs.ts';

/** The pairs of one person, with what each weighs. */
export type Row = { to: Int32Array; weight: Float64Array };

/**
 * A best plan that can be changed step by step and is best again after each. Nodes are the activities in
 * their order, then a spare one that has no posts until somebody asks what it would bring, then the root:
 * to be without a post. `gain` and `who` say for each way from a node to another which of its people
 * would gain most by it.
 */
export type LivePlan = {
  nodes: number;
  spare: number;
  root: number;
  rows: Row[];
  /** What the spare activity weighs for each person; minus infinity where it is no pair. */
  spareWeight: Float64Array;
  posts: Int32Array;
  /** With no more people than this, an activity lets nobody go without another in the place. */
  least: Int32Array;
  load: Int32Array;
  /** The node of each person, `out` for who takes no part any more. */
  place: Int32Array;
  worth: Float64Array;
  first: Int32Array;
  next: Int32Array;
  gain: Float64Array;
  who: Int32Array;
  /** All nodes, in the order in which ways were last found: the next search is shorter for it. */
  order: Int32Array;
};

/** The place of somebody who takes no part any more. */
export const out = -1;

type Asked = {
  network: MatchNetwork;
  pairs: WeighedPairs;
  /** The node of each person, the number of activities for none. */
  place: Int32Array;
  least: Int32Array;
};

/** Opens a plan that is best for its pairs and posts. Linear in the pairs. */
export function openPlan({ network, pairs, place, least }: Asked): LivePlan {
  const activities = network.posts.length;
  const [spare, root, nodes] = [activities, activities + 1, activities + 2];
  const people = place.length;
  const withTwo = (column: Int32Array) => {
    const longer = new Int32Array(nodes);
    longer.set(column);
    return longer;
  };
  const plan: LivePlan = {
    ...{ nodes, spare, root },
    rows: Array.from(place, (_, person) => {
      const [from, end] = [pairs.start[person] as number, pairs.start[person + 1] as number];
      return { to: pairs.activity.subarray(from, end), weight: pairs.weight.subarray(from, end) };
    }),
    spareWeight: new Float64Array(people).fill(Number.NEGATIVE_INFINITY),
    posts: withTwo(network.posts),
    least: withTwo(least),
    load: new Int32Array(nodes),
    place: place.map((node) => (node >= activities ? root : node)),
    worth: new Float64Array(people),
    first: new Int32Array(nodes).fill(-1),
    next: new Int32Array(people).fill(-1),
    gain: new Float64Array(nodes * nodes),
    who: new Int32Array(nodes * nodes),
    order: Int32Array.from({ length: nodes }, (_, at) => (at === 0 ? root : at - 1)),
  };
  for (let person = people - 1; person >= 0; person--) {
    const at = plan.place[person] as number;
    plan.worth[person] = weightAt(plan, person, at);
    link(plan, person, at);
  }
  for (let node = 0; node < nodes; node++) {
    lookAround(plan, node);
  }
  return plan;
}

/** A plan of its own, to be changed without the other; rows are shared, as nothing changes within them. */
export const copyOf = (plan: LivePlan): LivePlan => ({
  ...plan,
  rows: plan.rows.slice(),
  posts: plan.posts.slice(),
  load: plan.load.slice(),
  place: plan.place.slice(),
  worth: plan.worth.slice(),
  first: plan.first.slice(),
  next: plan.next.slice(),
  gain: plan.gain.slice(),
  who: plan.who.slice(),
  order: plan.order.slice(),
});

/** Whether one more person fits in at a node; without a place there is always room. */
export const hasRoom = ({ load, posts, root }: LivePlan, node: number): boolean =>
  node === root || (load[node] as number) < (posts[node] as number);

/** What a person weighs at a node; no place weighs nothing. */
export function weightAt({ rows, root, spare, spareWeight }: LivePlan, person: number, at: number) {
  if (at === root || at === out) {
    return 0;
  }
  if (at === spare) {
    return spareWeight[person] as number;
  }
  const { to, weight } = rows[person] as Row;
  return weight[to.indexOf(at)] as number;
}

/** Lets a person leave the place they have. */
export function takeOut(plan: LivePlan, person: number): void {
  const at = plan.place[person] as number;
  unlink(plan, person, at);
  plan.place[person] = out;
  const from = at * plan.nodes;
  if (plan.who.subarray(from, from + plan.nodes).includes(person)) {
    lookAround(plan, at);
  }
}

/** Gives a place to a person who has none in the plan. */
export function putIn(plan: LivePlan, person: number, at: number): void {
  plan.place[person] = at;
  plan.worth[person] = weightAt(plan, person, at);
  link(plan, person, at);
  lookFrom(plan, at, person);
}

/** Puts a person at another node, the root for none; that the plan stays best is the caller’s to know. */
export function move(plan: LivePlan, person: number, to: number): void {
  takeOut(plan, person);
  putIn(plan, person, to);
}

function link({ first, next, load }: LivePlan, person: number, at: number): void {
  next[person] = first[at] as number;
  first[at] = person;
  load[at] = (load[at] as number) + 1;
}

function unlink({ first, next, load }: LivePlan, person: number, at: number): void {
  load[at] = (load[at] as number) - 1;
  if (first[at] === person) {
    first[at] = next[person] as number;
    return;
  }
  let before = first[at] as number;
  while (next[before] !== person) {
    before = next[before] as number;
  }
  next[before] = next[person] as number;
}

/** Asks anew who of a node would gain most by each way out of it. */
function lookAround(plan: LivePlan, node: number): void {
  const { gain, who, nodes, first, next } = plan;
  const from = node * nodes;
  gain.fill(Number.NEGATIVE_INFINITY, from, from + nodes);
  who.fill(-1, from, from + nodes);
  for (let person = first[node] as number; person >= 0; person = next[person] as number) {
    lookFrom(plan, node, person);
  }
}

/** Keeps the ways of a person where they gain more, or as much for one who comes first by id. */
function lookFrom(plan: LivePlan, node: number, person: number): void {
  const { nodes, root, spare, worth, rows, spareWeight } = plan;
  const own = worth[person] as number;
  const { to, weight } = rows[person] as Row;
  const from = node * nodes;
  for (let pair = 0; pair < to.length; pair++) {
    keepBetter(plan, from + (to[pair] as number), person, (weight[pair] as number) - own);
  }
  const atSpare = spareWeight[person] as number;
  if (atSpare >= 0) {
    keepBetter(plan, from + spare, person, atSpare - own);
  }
  if (node !== root) {
    keepBetter(plan, from + root, person, -own);
  }
}

function keepBetter({ gain, who }: LivePlan, way: number, person: number, gained: number): void {
  const best = gain[way] as number;
  if (gained > best || (gained === best && person < (who[way] as number))) {
    gain[way] = gained;
    who[way] = person;
  }
}
