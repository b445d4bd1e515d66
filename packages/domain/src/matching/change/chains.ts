import { hasRoom, type LivePlan, move } from './live-plan.ts';

/** What something is worth at each node, and the node that comes next on the way that is worth it. */
export type Ways = { value: Float64Array; via: Int32Array };

/**
 * What a vacancy is worth at each node: somebody comes to fill it, theirs is filled by another, until one
 * comes who had no post, or a post stays free. In a best plan this is the least price that proves it.
 */
export function waysToFill(plan: LivePlan): Ways {
  const { nodes, root, load, least } = plan;
  const value = Float64Array.from({ length: nodes }, (_, node) =>
    node === root || least[node] === 0 || (load[node] as number) > (least[node] as number)
      ? 0
      : Number.NEGATIVE_INFINITY,
  );
  return follow(plan, value, { from: nodes, to: 1 });
}

/**
 * What it is worth, 0 or less, to come to each node: a free post costs nobody anything; else somebody
 * goes on to another, until one finds a free post, or goes without.
 */
export function waysToMakeRoom(plan: LivePlan): Ways {
  const { nodes } = plan;
  const value = Float64Array.from({ length: nodes }, (_, node) =>
    hasRoom(plan, node) ? 0 : Number.NEGATIVE_INFINITY,
  );
  return follow(plan, value, { from: 1, to: nodes });
}

/**
 * The best ways of all, by looking again at what follows from whatever got better. `stride` says where in
 * `gain` a way stands: forwards, or backwards.
 */
function follow(
  { nodes, root, gain, order }: LivePlan,
  value: Float64Array,
  stride: { from: number; to: number },
): Ways {
  const via = new Int32Array(nodes).fill(-1);
  const isWaiting = new Uint8Array(nodes).fill(1);
  const waiting = Array.from(order);
  for (let at = 0; at < waiting.length; at++) {
    const from = waiting[at] as number;
    isWaiting[from] = 0;
    const own = value[from] as number;
    let way = from * stride.from;
    for (let to = 0; own > Number.NEGATIVE_INFINITY && to < root; to++, way += stride.to) {
      const better = own + (gain[way] as number);
      if (better > (value[to] as number) && to !== from) {
        value[to] = better;
        via[to] = from;
        if (isWaiting[to] === 0) {
          isWaiting[to] = 1;
          waiting.push(to);
        }
      }
    }
  }
  // Who came last this time comes last next time: then few get better after their turn.
  isWaiting.fill(0);
  for (let at = waiting.length - 1, place = nodes - 1; at >= 0; at--) {
    const node = waiting[at] as number;
    if (isWaiting[node] === 0) {
      isWaiting[node] = 1;
      order[place--] = node;
    }
  }
  return { value, via };
}

/** Fills a vacancy in the way that gains most; it stays free where nothing is gained. */
export function fill(plan: LivePlan, vacancy: number): void {
  if (vacancy === plan.root) {
    return;
  }
  const { value, via } = waysToFill(plan);
  if ((value[vacancy] as number) <= 0) {
    return;
  }
  const steps: [number, number][] = [];
  for (let to = vacancy; to !== plan.root && (via[to] as number) >= 0; to = via[to] as number) {
    steps.push([via[to] as number, to]);
  }
  walk(plan, steps);
}

/** Lets somebody go from a node in the way that costs least. */
export function makeRoom(plan: LivePlan, node: number, { via }: Ways): void {
  const steps: [number, number][] = [];
  for (let from = node; (via[from] as number) >= 0; from = via[from] as number) {
    steps.push([from, via[from] as number]);
  }
  walk(plan, steps);
}

/** Who goes which way is asked of the plan as it was before the first of them went. */
function walk(plan: LivePlan, steps: readonly [number, number][]): void {
  const people = steps.map(([from, to]) => plan.who[from * plan.nodes + to] as number);
  steps.forEach(([, to], at) => {
    move(plan, people[at] as number, to);
  });
}
