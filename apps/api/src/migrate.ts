import { migrateDatabase } from './platform/connections/migrate-database.ts';

const { DATABASE_URL, ENCRYPTION_KEY } = process.env;
if (!DATABASE_URL || !ENCRYPTION_KEY) {
  console.error(
    'DATABASE_URL and ENCRYPTION_KEY: got nothing, take the owner’s address and 32 bytes in base64',
  );
  process.exit(1);
}
try {
  const ran = await migrateDatabase({ DATABASE_URL, ENCRYPTION_KEY });
  console.log(
    ran.length > 0 ? `${ran.length} migrations run, up to ${ran.at(-1)}` : 'schema up to date',
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
