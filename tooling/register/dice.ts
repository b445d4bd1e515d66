/** Chance that comes back the same: each thing that is invented throws its own dice, by its number. */
export class Dice {
  private readonly seed: number;
  private state = 1;

  constructor(seed: number) {
    this.seed = seed;
  }

  /** Begins anew for one thing, so that it may be asked for in any order, and again. */
  of(kind: number, index: number, edition = 0): this {
    this.state = mix(this.seed ^ mix(index * 31 + kind) ^ mix(edition * 7919 + 17)) || 1;
    return this;
  }

  next(): number {
    let state = this.state;
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    this.state = state;
    return state >>> 0;
  }

  below(limit: number): number {
    return Math.floor((this.next() / 4_294_967_296) * limit);
  }

  chance(share: number): boolean {
    return this.next() < share * 4_294_967_296;
  }
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x45d9f3b);
  return mixed ^ (mixed >>> 16);
}

/** A table in which each entry stands as often as it weighs: one throw, and no search. */
export function weighted<Entry extends { weight: number }>(entries: readonly Entry[]): Entry[] {
  const size = 65_536;
  const total = entries.reduce((sum, { weight }) => sum + weight, 0);
  const table: Entry[] = [];
  let sum = 0;
  for (const entry of entries) {
    sum += entry.weight;
    while (table.length < Math.round((sum / total) * size)) {
      table.push(entry);
    }
  }
  return table;
}
