import { type MatchNetwork, orderInstance } from '../engine/match-network.ts';
import { levelsOf } from '../engine/pack-weights.ts';
import { activityOfCode, fitOfCode } from '../engine/pair-rows.ts';
import { boundsOf, placeOf } from '../engine/read-plan.ts';
import { weigh } from '../engine/weigh-pairs.ts';
import { type MatchInstance, type MatchResult, tierNames } from '../match-instance.ts';
import { addPost } from './change-plan.ts';
import { copyOf, type LivePlan, openPlan } from './live-plan.ts';

/** Posts that might be: more of an activity, or of a new one with these pairs. By index. */
export type MorePosts =
  | { posts: number; activity: number }
  | { posts: number; person: readonly number[]; fit: readonly number[] };

/** What more posts would bring, exactly: the best plan with them, less the plan as it stands. */
export type PostsGain = {
  /** People more who would be placed, and how many of them with nobody else moving for it. */
  placed: number;
  direct: number;
  /** Months waited, fit and kept places more, in all. */
  waiting: number;
  fit: number;
  kept: number;
  /** People with a place who would have another one. */
  moves: number;
};

/**
 * What each of several ideas would bring, each by itself. A plan is best again after each post that comes,
 * by the one way of moves that gains most. Where activities have minimums, the same ones stay open.
 */
export function gainsOfPosts(
  instance: MatchInstance,
  result: MatchResult,
  ideas: readonly MorePosts[],
): PostsGain[] {
  const opened = openFor(instance, result);
  return ideas.map((idea) => gainOf(opened, idea));
}

type Opened = ReturnType<typeof openFor>;

function openFor(instance: MatchInstance, { match }: MatchResult) {
  const { activities, people } = instance;
  const closed = new Uint8Array(activities.posts.length);
  const least = Array.from(activities.posts, (_, at) => activities.minPosts?.[at] ?? 0);
  for (let at = 0; at < closed.length; at++) {
    closed[at] = (least[at] as number) > 1 && !match.includes(at) ? 1 : 0;
  }
  const held = new Int32Array(closed.length);
  for (const [, to] of instance.locked ?? []) {
    held[to] = (held[to] as number) + 1;
  }
  const network = orderInstance(instance);
  network.posts = network.posts.map((posts, node) =>
    closed[network.activityOf[node] as number] === 1 ? 0 : posts,
  );
  const bounds = boundsOf(instance);
  const levels = levelsOf(
    { ...bounds, activities: bounds.activities + 1 },
    instance.tiers ?? tierNames,
  );
  const [units] = levels;
  if (!units || levels.length > 1) {
    throw new RangeError('the weights of this instance are too large for one number');
  }
  const place = placeOf(network, match);
  const needs = network.activityOf.map((activity) => {
    const need = least[activity] as number;
    return need > 1 && closed[activity] === 0 ? Math.max(0, need - (held[activity] as number)) : 0;
  });
  const plan = openPlan({ network, pairs: weigh(network, units), place, least: needs });
  const rankOf = new Int32Array(people.waitingMonths.length).fill(-1);
  network.personOf.forEach((person, at) => {
    rankOf[person] = at;
  });
  return { network, units, plan, rankOf, closed };
}

function gainOf({ network, units, plan, rankOf, closed }: Opened, idea: MorePosts): PostsGain {
  const live = copyOf(plan);
  const isNew = 'person' in idea;
  if (!isNew && closed[idea.activity] === 1) {
    return nothing;
  }
  const fitAtSpare = new Map<number, number>();
  if (isNew) {
    live.spareWeight = plan.spareWeight.slice();
    idea.person.forEach((person, at) => {
      const rank = rankOf[person] as number;
      if (rank >= 0) {
        const fit = idea.fit[at] as number;
        const months = network.waiting[rank] as number;
        live.spareWeight[rank] = units.placed + units.waiting * months + units.fit * fit;
        fitAtSpare.set(rank, fit);
      }
    });
    openSpare(live, fitAtSpare.keys());
  }
  const node = isNew ? live.spare : network.activityOf.indexOf(idea.activity);
  for (let post = 0; post < idea.posts; post++) {
    addPost(live, node);
  }
  const could = isNew ? [...fitAtSpare.keys()] : whoCould(live, node);
  const unplaced = could.filter((person) => plan.place[person] === plan.root);
  const direct = Math.min(idea.posts, unplaced.length);
  return { ...differenceOf({ network, plan }, live, fitAtSpare), direct };
}

const nothing: PostsGain = { placed: 0, direct: 0, waiting: 0, fit: 0, kept: 0, moves: 0 };

function whoCould({ rows }: LivePlan, node: number): number[] {
  return rows.flatMap(({ to }, person) => (to.includes(node) ? [person] : []));
}

/** The ways to the new activity, of everybody who could do it. */
function openSpare(live: LivePlan, people: Iterable<number>): void {
  const { nodes, spare, place, worth, spareWeight, gain, who } = live;
  for (const person of people) {
    const way = (place[person] as number) * nodes + spare;
    const gained = (spareWeight[person] as number) - (worth[person] as number);
    const best = gain[way] as number;
    if (gained > best || (gained === best && person < (who[way] as number))) {
      gain[way] = gained;
      who[way] = person;
    }
  }
}

function differenceOf(
  { network, plan }: Pick<Opened, 'network' | 'plan'>,
  live: LivePlan,
  fitAtSpare: ReadonlyMap<number, number>,
): Omit<PostsGain, 'direct'> {
  const gained = { placed: 0, waiting: 0, fit: 0, kept: 0, moves: 0 };
  const add = (person: number, at: number, sign: number) => {
    if (at === live.root) {
      return;
    }
    const fit = at === live.spare ? fitAtSpare.get(person) : fitOf(network, person, at);
    gained.placed += sign;
    gained.waiting += sign * (network.waiting[person] as number);
    gained.fit += sign * (fit as number);
    gained.kept += network.previous[person] === at ? sign : 0;
  };
  for (let person = 0; person < live.place.length; person++) {
    const [before, after] = [plan.place[person] as number, live.place[person] as number];
    if (before !== after) {
      add(person, before, -1);
      add(person, after, 1);
      gained.moves += before === live.root ? 0 : 1;
    }
  }
  return gained;
}

function fitOf({ rows }: MatchNetwork, person: number, activity: number): number {
  const end = rows.start[person + 1] as number;
  for (let pair = rows.start[person] as number; pair < end; pair++) {
    if (activityOfCode(rows.code[pair] as number) === activity) {
      return fitOfCode(rows.code[pair] as number);
    }
  }
  return 0;
}
