import { type ActivityTree, hang, shiftPrices } from './activity-tree.ts';

/** Somebody who wants another place: the `weight` there, and the `gain` at the present prices. */
export type Wish = { person: number; to: number; weight: number; gain: number };

/**
 * Lets a wish into the basis. What leaves it is the last that blocks, counted around the cycle from its
 * top (Cunningham's rule): that keeps the tree strongly feasible.
 */
export function pivot(tree: ActivityTree, wish: Wish): void {
  const { place, leaver, root } = tree;
  const from = place[wish.person] as number;
  if (from !== root && (leaver[from] as number) >= 0 && !isAbove(tree, from, wish.to)) {
    becomeLeaver(tree, from, wish);
  } else {
    move(tree, from, wish);
  }
}

function isAbove(tree: ActivityTree, above: number, below: number): boolean {
  const { parent, root } = tree;
  let node = below;
  while (node !== root && node !== above) {
    node = parent[node] as number;
  }
  return node === above;
}

/** Nobody moves: this person leaves `from` for less than the leaver, so its price falls, and all below. */
function becomeLeaver(tree: ActivityTree, from: number, { person, to, weight, gain }: Wish): void {
  tree.leaver[from] = person;
  tree.detour[from] = weight;
  hang(tree, from, to);
  if (shiftPrices(tree, from, -gain) < 0) {
    freePosts(tree);
  }
}

/** Lets people go until no activity that may leave a post free has a price below 0. */
export function freePosts(tree: ActivityTree): void {
  for (let worst = cheapestToFree(tree); worst >= 0; worst = cheapestToFree(tree)) {
    freePost(tree, worst);
  }
}

/** The activity with the lowest price below 0, if it may leave a post free; -1 where there is none. */
function cheapestToFree({ price, mustFill }: ActivityTree): number {
  let [cheapest, least] = [-1, 0];
  for (let node = 0; node < price.length; node++) {
    if ((price[node] as number) < least && mustFill[node] === 0) {
      least = price[node] as number;
      cheapest = node;
    }
  }
  return cheapest;
}

/** A price below 0: the activity does better with a post free, and lets its leaver go. */
function freePost(tree: ActivityTree, activity: number): void {
  const { price, leaver, parent, detour, room, root, worth } = tree;
  const gain = -(price[activity] as number);
  const person = leaver[activity] as number;
  const way = { person, to: parent[activity] as number, weight: detour[activity] as number };
  leaver[activity] = -1;
  room[activity] = 1;
  hang(tree, activity, root);
  moveAlong(tree, way, { stop: root, back: activity, backWorth: worth[person] as number });
  shiftPrices(tree, activity, gain);
}

/** The person takes a post at `to`, and gives the own one to whoever the way up brings there. */
function move(tree: ActivityTree, from: number, wish: Wish): void {
  const { leaver, parent, detour, room, root, worth } = tree;
  const { person, to, gain } = wish;
  // The leaver of `from` that comes to something below it: whoever arrives at `from` will be its leaver.
  const isLeaver = from !== root && leaver[from] === person;
  const back = isLeaver ? (parent[from] as number) : from;
  const backWorth = isLeaver ? (detour[from] as number) : (worth[person] as number);
  const last = moveAlong(tree, wish, { stop: from, back, backWorth });
  if (last.at !== from && from !== root) {
    room[from] = (room[from] as number) + 1;
  }
  if (isLeaver) {
    leaver[from] = last.person;
    detour[from] = last.backWorth;
    hang(tree, from, last.back);
  }
  if (to !== root && leaver[to] === person) {
    shiftPrices(tree, to, gain);
  }
}

type Step = { person: number; to: number; weight: number };
type Behind = { stop: number; back: number; backWorth: number };
type Last = { person: number; at: number; back: number; backWorth: number };

/**
 * Somebody arrives at `to`; where it is full its leaver goes on to the next, up to `stop`, to no post or
 * to a free one. Each activity on the way then hangs by whoever arrived, on where that one came from.
 */
function moveAlong(tree: ActivityTree, step: Step, { stop, ...behind }: Behind): Last {
  const { place, worth, room, root, parent, leaver, detour } = tree;
  let { person, to: at, weight } = step;
  let { back, backWorth } = behind;
  for (;;) {
    place[person] = at;
    worth[person] = weight;
    if (at === stop || at === root) {
      return { person, at, back, backWorth };
    }
    const leaves = leaver[at] as number;
    if (leaves < 0) {
      room[at] = (room[at] as number) - 1;
      if ((room[at] as number) > 0) {
        return { person, at, back, backWorth };
      }
    }
    const [up, upWeight] = [parent[at] as number, detour[at] as number];
    leaver[at] = person;
    detour[at] = backWorth;
    hang(tree, at, back);
    if (leaves < 0) {
      return { person, at, back, backWorth };
    }
    person = leaves;
    [back, backWorth] = [at, worth[person] as number];
    [at, weight] = [up, upWeight];
  }
}
