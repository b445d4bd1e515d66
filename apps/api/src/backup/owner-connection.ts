import { Client } from 'pg';
import { addressOf } from '../platform/connections/logins.ts';
import { BackupProblem } from './backup-problem.ts';
import type { BackupEnv } from './env.ts';

/** Refused for who asks, not for what is asked. */
export const isLoginRefused = (error: unknown) =>
  ['28P01', '28000'].includes((error as { code?: string }).code ?? '');

function inWords(error: unknown, refused: string): unknown {
  const { code = '' } = error as { code?: string };
  if (isLoginRefused(error)) {
    return new BackupProblem(`DATABASE_URL: ${refused}`, { cause: error });
  }
  if (code === '3D000') {
    return new BackupProblem(`DATABASE_URL: ${(error as Error).message}`, { cause: error });
  }
  return /^E[A-Z]+$/.test(code)
    ? new BackupProblem(`DATABASE_URL: the server does not answer (${code})`, { cause: error })
    : error;
}

type Login = { address: string; refused: string };

const isHungUp = (error: unknown) =>
  /^(57P0\d|ECONNRESET|EPIPE)$/.test((error as { code?: string }).code ?? '');

/** One connection for the length of some work; what goes wrong with it is put in words. */
export async function connected<T>(
  { address, refused }: Login,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ connectionString: address, application_name: 'etabli backup' });
  let isBroken = false;
  client.on('error', () => {
    isBroken = true;
  });
  try {
    await client.connect();
  } catch (error) {
    throw inWords(error, refused);
  }
  try {
    return await work(client);
  } catch (error) {
    throw isBroken || isHungUp(error)
      ? new BackupProblem('DATABASE_URL: the server hung up; nothing was kept', { cause: error })
      : error;
  } finally {
    await client.end();
  }
}

/** Works as the login that owns the tables: row-level security holds nothing back from it. */
export const asOwner = <T>(env: BackupEnv, work: (client: Client) => Promise<T>): Promise<T> =>
  connected(
    {
      address: addressOf('migrator', env),
      refused: 'no Établi is installed on this server, or ENCRYPTION_KEY is not its key',
    },
    work,
  );
