import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { takeLock } from './lock.ts';
import { startOf } from './prepare/process-mark.mjs';
import { temporaryFolder } from './testing/temporary-folder.ts';
import { type Watched, watch } from './testing/watched-process.ts';

const holder = join(import.meta.dirname, 'testing', 'hold-lock.ts');
const hold = (folder: string, ...how: string[]): Watched =>
  watch(process.execPath, [holder, folder, ...how]);

it('names the one who holds it, by pid and start', async () => {
  const folder = temporaryFolder();
  const other = hold(folder);
  await other.says('took');
  const { pid = 0 } = other.process;
  expect(readdirSync(join(folder, 'launcher.lock'))).toEqual([`${pid}@${startOf(pid)}`]);
  await expect(takeLock(folder, 'mine')).rejects.toThrow(
    `is in use by \`a test\`, process ${pid}:`,
  );
});

it('is free again when it is given back', async () => {
  const folder = temporaryFolder();
  (await takeLock(folder, 'mine')).release();
  const again = await takeLock(folder, 'mine');
  expect(again.tookOver).toBe(false);
});

it('is taken over from one that was killed', async () => {
  const folder = temporaryFolder();
  const other = hold(folder);
  await other.says('took');
  other.process.kill('SIGKILL');
  await other.ended;
  const lock = await takeLock(folder, 'mine');
  expect(lock.tookOver).toBe(true);
  expect(readdirSync(join(folder, 'launcher.lock'))).toHaveLength(1);
});

it('is taken over when another process has the number of its holder', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'launcher.lock'));
  writeFileSync(join(folder, 'launcher.lock', `${process.ppid}@1`), '{}');
  expect((await takeLock(folder, 'mine')).tookOver).toBe(true);
});

it('waits for one that is on its way down', async () => {
  const folder = temporaryFolder();
  const other = hold(folder, 'down');
  await other.says('took');
  const lock = takeLock(folder, 'mine');
  setTimeout(() => other.process.kill('SIGKILL'), 1_000);
  expect((await lock).tookOver).toBe(true);
});

it('goes to one alone of many that want it at once', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'launcher.lock'));
  writeFileSync(join(folder, 'launcher.lock', '1@1'), '{}');
  const all = Array.from({ length: 6 }, () => hold(folder));
  // A loser may have ended before the winner has told.
  await Promise.any(all.map((one) => one.says('took')));
  const refused = all.map((one) => one.ended.then(() => one));
  const losers = new Set<Watched>();
  await new Promise<void>((resolve) => {
    for (const loser of refused) {
      void loser.then((one) => losers.add(one).size === all.length - 1 && resolve());
    }
  });
  const winners = all.filter((one) => !losers.has(one));
  expect(winners).toHaveLength(1);
  expect(winners[0]?.said()).toContain('took');
  expect([...losers].every((one) => one.said().includes('is in use by'))).toBe(true);
});
