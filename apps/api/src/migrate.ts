import { migrateDatabase } from './platform/connections/migrate-database.ts';
import { readTarget } from './platform/env.ts';
import { tellFault } from './platform/fault.ts';

try {
  const ran = await migrateDatabase(readTarget());
  console.log(
    ran.length > 0 ? `${ran.length} migrations run, up to ${ran.at(-1)}` : 'schema up to date',
  );
} catch (error) {
  console.error(tellFault(error));
  process.exitCode = 1;
}
