import type { Check, Problem } from './check.ts';
import { budgets, type Measured, type Size, sizesOf } from './size-measures.ts';
import { listFiles } from './source-tree.ts';
import { readWaivers, type Waiver, waiversPath } from './waivers.ts';

const rooms = ['apps', 'packages', 'tooling', 'e2e'];

/** Written by a tool, or (a migration) written once, read by a person, and never edited again. */
const leftOut = /(\.d\.ts|\/generated\.ts|\/migrations\/[^/]+\.ts)$/;

/** Small files and small functions: what tells a loved codebase from a tired one is the tail. */
export const sizes: Check = {
  name: 'sizes',
  async run(root) {
    const waivers = readWaivers(root);
    const tooLarge = measure(root).filter((size) => size.size > budgets[size.measured]);
    return [
      ...tooLarge.filter((size) => !waiverOf(size, waivers)).map(asProblem),
      ...waivers.flatMap((waiver) => wrongWaiver(waiver, tooLarge)),
    ];
  },
  tell(root) {
    const all = measure(root);
    const kinds = Object.keys(budgets) as Measured[];
    const rows = kinds.map((kind) =>
      distribution(
        kind,
        all.filter(({ measured }) => measured === kind),
      ),
    );
    return ['measured       count median    p95 longest   stop', ...rows].join('\n');
  },
};

function measure(root: string): Size[] {
  return rooms
    .flatMap((room) => listFiles(root, room))
    .filter((path) => /\.(ts|mjs|cjs|js|svelte)$/.test(path) && !leftOut.test(path))
    .flatMap((path) => sizesOf(root, path));
}

function asProblem({ measured, where, line, what, size }: Size): Problem {
  const most = budgets[measured];
  const told = {
    'ts file': `has ${size} lines`,
    'svelte file': `has ${size} lines`,
    'spec file': `has ${size} lines`,
    function: `'${what}' has ${size} lines`,
    parameters: `'${what}' takes ${size} parameters`,
    injected: `'${what}' is injected with ${size} things`,
    imports: `imports from ${size} modules`,
  }[measured];
  return {
    where: `${where}:${line}`,
    what: `${told}, more than ${most}`,
    do: 'split it by meaning; a waiver needs a reason',
  };
}

function waiverOf(size: Size, waivers: Waiver[]): Waiver | undefined {
  return waivers.find((waiver) => fits(waiver, size));
}

function fits(waiver: Waiver, { measured, where, what, size }: Size): boolean {
  const same = waiver.measured === measured && waiver.where === where && waiver.what === what;
  return same && size <= waiver.most;
}

/** A waiver grants exactly what is needed today, so that the list can only shrink. */
function wrongWaiver(waiver: Waiver, tooLarge: Size[]): Problem[] {
  const used = tooLarge.filter((size) => fits(waiver, size)).map(({ size }) => size);
  const needed = Math.max(0, ...used);
  const problem = (what: string, act: string) => ({ where: waiversPath, what, do: act });
  const name = `the waiver of ${waiver.where} (${waiver.measured})`;
  return [
    ...(waiver.reason.length < 20 ? [problem(`${name} has no real reason`, 'say why')] : []),
    ...(needed === 0 ? [problem(`${name} is not needed any more`, 'remove it')] : []),
    ...(needed > 0 && needed < waiver.most
      ? [problem(`${name} grants ${waiver.most}`, `lower it to ${needed}`)]
      : []),
  ];
}

function distribution(kind: Measured, all: Size[]): string {
  const sorted = all.map(({ size }) => size).sort((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  const figures = [sorted.length, at(0.5), at(0.95), at(1), budgets[kind]];
  const widths = [6, 7, 7, 8, 7];
  return kind.padEnd(14) + figures.map((n, i) => String(n).padStart(widths[i] ?? 7)).join('');
}
