import type { Place } from './project-point.ts';

/** A place to keep clear of, and how far: a point of the drawing, the name of a town. */
export interface Obstacle extends Place {
  reach: number;
}

export interface Room {
  /** The least distance between the centres of two discs. */
  gap: number;
  width: number;
  height: number;
  obstacles: readonly Obstacle[];
}

const rounds = 400;
const roundsBetweenSwaps = 40;

/**
 * Moves discs apart until none hides another, each as near to its place as it can stay. The same
 * places always give the same discs.
 */
export function spreadDiscs(anchors: readonly Place[], room: Room): Place[] {
  const discs = anchors.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < rounds; round++) {
    if (round % roundsBetweenSwaps === 0) {
      swapNearer(discs, anchors);
    }
    const pull = 0.05 * (1 - round / rounds);
    for (const [index, anchor] of anchors.entries()) {
      const disc = discs[index] as Place;
      disc.x += (anchor.x - disc.x) * pull;
      disc.y += (anchor.y - disc.y) * pull;
    }
    for (const [index, disc] of discs.entries()) {
      keepClear(disc, index, room);
      keepApart(disc, discs.slice(index + 1), room.gap);
      disc.x = clamp(disc.x, room.gap / 2, room.width - room.gap / 2);
      disc.y = clamp(disc.y, room.gap / 2, room.height - room.gap / 2);
    }
  }
  return discs.map(({ x, y }) => ({ x: Math.round(x), y: Math.round(y) }));
}

/** Two discs change places when both together then stand nearer to what they point at. */
function swapNearer(discs: Place[], anchors: readonly Place[]): void {
  for (const [a, first] of discs.entries()) {
    for (const [b, second] of discs.entries()) {
      const [left, right] = [anchors[a] as Place, anchors[b] as Place];
      const now = distance(first, left) + distance(second, right);
      if (a < b && distance(second, left) + distance(first, right) < now - 1) {
        const { x, y } = first;
        Object.assign(first, second);
        Object.assign(second, { x, y });
      }
    }
  }
}

function distance(a: Place, b: Place): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function keepClear(disc: Place, index: number, { obstacles }: Room): void {
  for (const obstacle of obstacles) {
    const push = away(disc, obstacle, { gap: obstacle.reach, turn: index });
    disc.x += push.x;
    disc.y += push.y;
  }
}

function keepApart(disc: Place, others: readonly Place[], gap: number): void {
  for (const [turn, other] of others.entries()) {
    const push = away(disc, other, { gap, turn });
    disc.x += push.x / 2;
    disc.y += push.y / 2;
    other.x -= push.x / 2;
    other.y -= push.y / 2;
  }
}

/** How far a disc must move to stand `gap` away; two on one spot part in a direction of their own. */
function away(disc: Place, from: Place, { gap, turn }: { gap: number; turn: number }): Place {
  const apart = distance(disc, from);
  if (apart >= gap) {
    return { x: 0, y: 0 };
  }
  if (apart < 0.01) {
    return { x: Math.cos(turn + 1) * gap, y: Math.sin(turn + 1) * gap };
  }
  const missing = (gap - apart) / apart;
  return { x: (disc.x - from.x) * missing, y: (disc.y - from.y) * missing };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
