import { fill, makeRoom, waysToMakeRoom } from './chains.ts';
import { hasRoom, type LivePlan, out, putIn, type Row, takeOut } from './live-plan.ts';

/** A person takes no part any more; who then gains most gets the post. */
export function withdraw(plan: LivePlan, person: number): void {
  const from = plan.place[person] as number;
  if (from === out) {
    return;
  }
  takeOut(plan, person);
  fill(plan, from);
}

/** A person comes to the plan, and gets a post where that is worth what it costs the others. */
export function join(plan: LivePlan, person: number): void {
  const ways = waysToMakeRoom(plan);
  const { to, weight } = plan.rows[person] as Row;
  let [best, at] = [0, plan.root];
  for (let pair = 0; pair < to.length; pair++) {
    const worth = (weight[pair] as number) + (ways.value[to[pair] as number] as number);
    if (worth > best) {
      [best, at] = [worth, to[pair] as number];
    }
  }
  if (!hasRoom(plan, at)) {
    makeRoom(plan, at, ways);
  }
  putIn(plan, person, at);
}

/** One more post; whoever gains most by it gets it. */
export function addPost(plan: LivePlan, node: number): void {
  plan.posts[node] = (plan.posts[node] as number) + 1;
  fill(plan, node);
}

/** One post less; where all are taken somebody goes, in the way that costs least. */
export function removePost(plan: LivePlan, node: number): void {
  const { load, posts } = plan;
  posts[node] = (posts[node] as number) - 1;
  if ((load[node] as number) > (posts[node] as number)) {
    makeRoom(plan, node, waysToMakeRoom(plan));
  }
}
