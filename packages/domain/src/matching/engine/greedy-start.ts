import { type ActivityTree, emptyTree } from './activity-tree.ts';
import type { WeighedPairs } from './weigh-pairs.ts';

/**
 * A first matching: whoever has waited longest takes the best activity that still has a post. A full
 * activity then hangs by whoever weighs least there, straight on the root.
 */
export function greedyStart(
  posts: Int32Array,
  pairs: WeighedPairs,
  waiting: Float64Array,
): ActivityTree {
  const people = waiting.length;
  const tree = emptyTree(posts, people);
  const { room, place, worth } = tree;
  const { start, activity, weight } = pairs;
  const order = longestFirst(waiting);
  for (let turn = 0; turn < people; turn++) {
    const person = order[turn] as number;
    let best = 0;
    const end = start[person + 1] as number;
    for (let pair = start[person] as number; pair < end; pair++) {
      const value = weight[pair] as number;
      if (value > best && (room[activity[pair] as number] as number) > 0) {
        best = value;
        place[person] = activity[pair] as number;
      }
    }
    const at = place[person] as number;
    if (at !== tree.root) {
      worth[person] = best;
      room[at] = (room[at] as number) - 1;
    }
  }
  hangFull(tree);
  return tree;
}

function hangFull({ root, room, place, worth, leaver, price }: ActivityTree): void {
  for (let person = 0; person < place.length; person++) {
    const at = place[person] as number;
    if (at !== root && room[at] === 0) {
      if ((leaver[at] as number) < 0 || (worth[person] as number) < (price[at] as number)) {
        leaver[at] = person;
        price[at] = worth[person] as number;
      }
    }
  }
}

/** Everybody, the longest waiting first; of those who have waited as long, the first. */
function longestFirst(waiting: Float64Array): Int32Array {
  const people = waiting.length;
  let most = 0;
  for (let person = 0; person < people; person++) {
    most = Math.max(most, waiting[person] as number);
  }
  const keys = waiting.map((months, person) => (most - months) * people + person).sort();
  const order = new Int32Array(people);
  for (let at = 0; at < people; at++) {
    order[at] = (keys[at] as number) % people;
  }
  return order;
}
