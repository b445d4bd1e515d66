import type { StableId } from '../match-instance.ts';

/** What is wrong in an instance, and in which field. */
export type InstanceProblem = { path: string; what: string };

/** Ends the reading of an instance; `readMatchInstance` catches it. */
export class Unsound extends Error {
  readonly problem: InstanceProblem;

  constructor(path: string, what: string) {
    super(`${path}: ${what}`);
    this.problem = { path, what };
  }
}

/** How a value that was given is told: short, and with no line end. */
export function told(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

type Fields = Record<string, unknown>;

/** An object with these fields and no others. */
export function readFields(value: unknown, path: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Unsound(path, `got ${told(value)}, takes an object`);
  }
  const prefix = path === 'instance' ? '' : `${path}.`;
  const other = Object.keys(value).find((name) => !known.includes(name));
  if (other !== undefined) {
    throw new Unsound(`${prefix}${other}`, `no such field; there are ${known.join(', ')}`);
  }
  return value as Fields;
}

/** A list, of a given length where there is one, told as what it has an entry for. */
export function readList(
  value: unknown,
  path: string,
  asked?: { length: number; each: string },
): unknown[] {
  if (!Array.isArray(value)) {
    throw new Unsound(path, `got ${told(value)}, takes a list`);
  }
  if (asked && value.length !== asked.length) {
    const what = `has ${value.length} entries, takes ${asked.length}: one for each ${asked.each}`;
    throw new Unsound(path, what);
  }
  return value;
}

/** A list of whole numbers between two bounds, both included. */
export function readNumbers(
  list: readonly unknown[],
  path: string,
  { least, most, told: bounds }: { least: number; most: number; told?: string },
): Int32Array {
  const column = new Int32Array(list.length);
  for (let at = 0; at < list.length; at++) {
    const value = list[at];
    if (typeof value !== 'number' || !Number.isInteger(value) || value < least || value > most) {
      const takes = bounds ?? `a whole number from ${least} to ${most}`;
      throw new Unsound(`${path}[${at}]`, `got ${told(value)}, takes ${takes}`);
    }
    column[at] = value;
  }
  return column;
}

/** Ids, each a text or a whole number, none of them twice. */
export function readIds(list: readonly unknown[], path: string): StableId[] {
  const first = new Map<string, number>();
  return list.map((id, at) => {
    if (!(typeof id === 'string' && id !== '') && !Number.isSafeInteger(id)) {
      throw new Unsound(`${path}[${at}]`, `got ${told(id)}, takes a text or a whole number`);
    }
    const before = first.get(String(id));
    if (before !== undefined) {
      throw new Unsound(`${path}[${at}]`, `${told(id)} is the id at ${before} already`);
    }
    first.set(String(id), at);
    return id as StableId;
  });
}
