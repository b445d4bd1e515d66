import { spawnSync } from 'node:child_process';
import { existsSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../figure.ts';
import type { BenchInstance } from './make-instance.ts';

export type Lemon = {
  /** The best total that it finds, and the median of its runs in milliseconds. */
  solve(file: string, times: number): { total: bigint; ms: number };
};

const source = join(import.meta.dirname, 'lemon.cpp');

/**
 * Builds LEMON's network simplex in a folder of its own, from the package liblemon-dev: the installed
 * one, else one that is fetched and only unpacked. Answers why, where that cannot be done.
 */
export function buildLemon(folder: string): Lemon | { cannot: string } {
  const isInstalled = existsSync('/usr/include/lemon/network_simplex.h');
  const unpacked = join(folder, 'lemon');
  if (!isInstalled) {
    const fetched = run('apt-get', ['download', 'liblemon-dev'], folder);
    const [archive] = globSync('liblemon-dev*.deb', { cwd: folder });
    if (!fetched || !archive || !run('dpkg', ['-x', archive, unpacked], folder)) {
      return { cannot: 'liblemon-dev cannot be fetched' };
    }
  }
  const root = isInstalled ? '/' : unpacked;
  const [library] = globSync('usr/lib/**/lib{lemon,emon}.a', { cwd: root });
  const program = join(folder, 'lemon-simplex');
  const words = ['-O2', '-DNDEBUG', '-I', join(root, 'usr/include'), source];
  if (!library || !run('g++', [...words, join(root, library), '-o', program], folder)) {
    return { cannot: 'g++ cannot build it' };
  }
  return { solve: (file, times) => solve(program, file, times) };
}

function run(program: string, words: string[], cwd: string): boolean {
  return spawnSync(program, words, { cwd, stdio: 'ignore' }).status === 0;
}

function solve(program: string, file: string, times: number) {
  const done = spawnSync(program, [file, String(times)], { encoding: 'utf8' });
  if (done.status !== 0) {
    throw new Error(`LEMON ended with ${done.status ?? done.signal}`);
  }
  const [total = '', ...ms] = done.stdout.trim().split('\n');
  return { total: BigInt(total), ms: median(ms.map(Number)) };
}

/** What one point of each tier weighs for LEMON; the engine packs its own. */
export type Units = { placed: bigint; waiting: bigint; fit: bigint };

/** Units under which the order of the tiers holds: nobody has had a post before. */
export function unitsOf({ people, activities }: BenchInstance): Units {
  const length = 2n * BigInt(Math.min(people.waitingMonths.length, activities.posts.length)) + 2n;
  const mostWaiting = BigInt(people.waitingMonths.reduce((most, months) => Math.max(most, months)));
  const waiting = 1n + length * 1_000n;
  return { placed: 1n + 2n * mostWaiting * waiting + length * 1_000n, waiting, fit: 1n };
}

/** Writes an instance as LEMON’s program reads it. */
export function writeForLemon(file: string, instance: BenchInstance): void {
  const { people, activities, pairs } = instance;
  const units = unitsOf(instance);
  const own = Array.from(people.waitingMonths, (months) =>
    Number(units.placed + units.waiting * BigInt(months)),
  );
  const head = [people.waitingMonths.length, activities.posts.length, pairs.person.length];
  const lines = [head.join(' '), activities.posts.join(' ')];
  for (let pair = 0; pair < pairs.person.length; pair++) {
    const who = pairs.person[pair] as number;
    const weight = (own[who] as number) + (pairs.fit[pair] as number);
    lines.push(`${who} ${pairs.activity[pair]} ${weight}`);
  }
  writeFileSync(file, `${lines.join('\n')}\n`);
}
