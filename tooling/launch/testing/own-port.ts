import getPort, { portNumbers } from 'get-port';

/** Below the ports that a system hands out by itself. */
const first = 20_000;
const each = 100;

/** A port that nobody takes before it is used: each process of a test run has a range of its own. */
export function ownPort(): Promise<number> {
  const from = first + (Number(process.env.VITEST_POOL_ID ?? 0) % each) * each;
  return getPort({ port: portNumbers(from, from + each - 1) });
}
