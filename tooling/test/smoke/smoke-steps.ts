import type { Outcome, Step } from '../step.ts';
import { nothing, single } from '../summary.ts';
import { debianPostgresPrograms, debianRedisServer, type Found } from './debian-package.ts';
import { onDebianPostgres } from './on-debian-postgres.ts';
import { onDebianRedis } from './on-debian-redis.ts';

/** Both switches of a host, proved on what Debian ships. Apart from each other: apt has one lock. */
export const smokeSteps: Step[] = [
  {
    name: "smoke: Debian's PostgreSQL",
    after: ['build'],
    run: async () => tried(await debianPostgresPrograms(), onDebianPostgres),
  },
  {
    name: "smoke: Debian's Redis",
    after: ['build'],
    behind: ["smoke: Debian's PostgreSQL"],
    run: async () => tried(await debianRedisServer(), onDebianRedis),
  },
];

async function tried(found: Found, test: (path: string) => Promise<void>): Promise<Outcome> {
  if ('missing' in found) {
    return { counts: { ...nothing, skipped: 1 }, output: '', note: `skipped: ${found.missing}` };
  }
  await test(found.path);
  return { counts: single(true), output: '', note: found.path };
}
