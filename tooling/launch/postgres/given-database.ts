import { LaunchError } from '../launch-error.ts';

const oldest = 15;
const patience = 10_000;

/** The server's version as a number such as 150004, or why it did not answer. */
export async function askVersion(url: string): Promise<number | Error> {
  // Loaded here: a start that neither adopts nor is given a server does without it.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('show server_version_num');
    return Number(rows[0].server_version_num);
  } catch (error) {
    return error as Error;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Where the database lies, without who may enter it. */
function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

/** The version as a server gives it, such as 150004. */
export function assertNewEnough(version: number, url: string): void {
  const major = Math.floor(version / 10_000);
  if (major < oldest) {
    throw new LaunchError(
      `DATABASE_URL: ${placeOf(url)} is PostgreSQL ${major}; it takes ${oldest} or newer.`,
    );
  }
}

/** Refuses a server of the operator's that cannot be reached or is too old. */
export async function assertGivenDatabase(url: string): Promise<void> {
  const version = await askVersion(url);
  if (version instanceof Error) {
    const { code } = version as NodeJS.ErrnoException;
    const why = version.message || code || 'no answer';
    throw new LaunchError(`DATABASE_URL: ${placeOf(url)} cannot be used: ${why}.`);
  }
  assertNewEnough(version, url);
}
