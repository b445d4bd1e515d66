import { startDebianPostgres } from './debian-postgres.ts';
import { assertShowsDemonstration } from './shows-demonstration.ts';
import { openSmallHouse } from './small-house.ts';
import { inTemporaryFolder } from './temporary-folder.ts';

/** `DATABASE_URL` on Debian's own PostgreSQL: migrated there, answers from there, queues there. */
export function onDebianPostgres(programs: string): Promise<void> {
  return inTemporaryFolder(async (folder) => {
    const postgres = await startDebianPostgres(programs, folder);
    try {
      const house = await openSmallHouse({ databaseUrl: postgres.url, folder });
      await assertShowsDemonstration(house).finally(house.stop);
    } finally {
      await postgres.stop();
    }
  });
}
