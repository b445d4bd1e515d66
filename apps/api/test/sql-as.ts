import { Client } from 'pg';
import { addressOf, type Door } from '../src/platform/connections/logins.ts';
import type { Env } from '../src/platform/env.ts';

export type SqlActor = {
  door: Door;
  /** The role that the transaction takes; left out, the login stays what it is. */
  role?: string;
  actor?: string;
  territory?: string;
};
type Target = Pick<Env, 'DATABASE_URL' | 'ENCRYPTION_KEY'>;
/** Rows, one for each that was read or touched; or what the database said against it. */
export type SqlAnswer = Record<string, string>[] | string;

/**
 * Statements of a login, each tried for itself, with nothing of the API in between; nothing of them
 * stays.
 */
export async function eachSqlAs(
  env: Target,
  { door, role, actor = '', territory = '' }: SqlActor,
  statements: string[],
): Promise<SqlAnswer[]> {
  const client = new Client({ connectionString: addressOf(door, env) });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('app.actor', $1, true), set_config('app.job_territory', $2, true)`,
      [actor, territory],
    );
    const answers: SqlAnswer[] = [];
    for (const sql of [role ? `set local role ${role}` : 'select 1', ...statements]) {
      await client.query('savepoint before');
      answers.push(await tried(client, sql));
      await client.query(
        typeof answers.at(-1) === 'string' ? 'rollback to before' : 'release savepoint before',
      );
    }
    const [taken, ...rest] = answers;
    return typeof taken === 'string' ? statements.map(() => taken) : rest;
  } finally {
    await client.end();
  }
}

async function tried(client: Client, sql: string): Promise<SqlAnswer> {
  try {
    const { rows, rowCount } = await client.query<Record<string, string>>(sql);
    return rows.length > 0 ? rows : Array.from({ length: rowCount ?? 0 }, () => ({}));
  } catch (error) {
    return (error as Error).message;
  }
}

export async function sqlAs(env: Target, actor: SqlActor, sql: string): Promise<SqlAnswer> {
  const [answer = []] = await eachSqlAs(env, actor, [sql]);
  return answer;
}
