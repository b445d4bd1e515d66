/**
 * The basis of the simplex, seen from the activities. An activity with a free post hangs on the root and
 * its price is 0. A full one hangs on one of its people, its `leaver`: where that person would go for the
 * least loss (`parent`: another activity, or the root, which is no post at all) the next free post is
 * found. Everybody else is a leaf, and needs no node. So each way from an activity to the root can be
 * walked by one person more: the tree is strongly feasible, and no cycle of pivots can come about.
 */
export type ActivityTree = {
  /** The number of activities: the node of those without a post. */
  root: number;
  price: Float64Array;
  /** Free posts; an activity hangs on the root by them while there are any. */
  room: Int32Array;
  parent: Int32Array;
  /** The person by whom a full activity hangs, -1 where a post is free. */
  leaver: Int32Array;
  /** What the leaver would weigh at the parent. */
  detour: Float64Array;
  firstChild: Int32Array;
  next: Int32Array;
  before: Int32Array;
  /** The node of each person, and what the person weighs there. */
  place: Int32Array;
  worth: Float64Array;
  /** 1 for people and activities whose place or posts an earlier tier has settled to be taken. */
  mustHave: Uint8Array;
  mustFill: Uint8Array;
};

/** Nobody has a post yet, and each activity hangs on the root. Without posts, no price is high enough. */
export function emptyTree(posts: Int32Array, people: number): ActivityTree {
  const root = posts.length;
  const none = () => new Int32Array(root + 1).fill(-1);
  const price = new Float64Array(root + 1);
  posts.forEach((count, activity) => {
    price[activity] = count > 0 ? 0 : Number.POSITIVE_INFINITY;
  });
  return {
    root,
    price,
    room: posts.slice(),
    parent: new Int32Array(root + 1).fill(root),
    leaver: none(),
    detour: new Float64Array(root + 1),
    firstChild: none(),
    next: none(),
    before: none(),
    place: new Int32Array(people).fill(root),
    worth: new Float64Array(people),
    mustHave: new Uint8Array(people),
    mustFill: new Uint8Array(root + 1),
  };
}

/** Hangs an activity under another node. The root keeps no list: nothing ever walks down from it. */
export function hang(tree: ActivityTree, activity: number, under: number): void {
  const { root, parent, firstChild, next, before } = tree;
  const old = parent[activity] as number;
  if (old !== root) {
    const [left, right] = [before[activity] as number, next[activity] as number];
    if (left >= 0) {
      next[left] = right;
    } else {
      firstChild[old] = right;
    }
    if (right >= 0) {
      before[right] = left;
    }
  }
  parent[activity] = under;
  before[activity] = -1;
  next[activity] = -1;
  if (under !== root) {
    const first = firstChild[under] as number;
    next[activity] = first;
    if (first >= 0) {
      before[first] = activity;
    }
    firstChild[under] = activity;
  }
}

/** Changes the price of an activity and of all that hang below it; answers the least of them. */
export function shiftPrices(tree: ActivityTree, top: number, by: number): number {
  const { price, parent, firstChild, next } = tree;
  let node = top;
  let least = (price[top] as number) + by;
  price[top] = least;
  for (;;) {
    let following = firstChild[node] as number;
    while (following < 0) {
      if (node === top) {
        return least;
      }
      following = next[node] as number;
      if (following < 0) {
        node = parent[node] as number;
      }
    }
    node = following;
    const changed = (price[node] as number) + by;
    price[node] = changed;
    if (changed < least) {
      least = changed;
    }
  }
}
