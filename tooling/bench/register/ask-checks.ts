import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import getPort from 'get-port';
import { apiFolder, type OwnDatabase } from '../own-database.ts';
import { serve } from '../served.ts';

const account = { email: 'coordination@etabli.example', password: 'demonstration-etabli' };

const appoint = `
  insert into memberships (id, account_id, role, territory_id, during)
  select gen_random_uuid(), a.id, 'territory_coordinator', t.id, daterange(current_date - 1, null)
  from accounts a cross join territories t where a.email = $1 and t.code = any ($2)
    and not exists (select from memberships m where m.account_id = a.id and m.territory_id = t.id)`;

/** Runs a command of the product; what it answers as JSON. */
export function runCommand<Answer>(database: OwnDatabase, ...words: string[]): Answer {
  const ended = spawnSync(process.execPath, ['dist/cli.js', ...words, '--json'], {
    cwd: apiFolder,
    env: { ...process.env, ...database.env },
    encoding: 'utf8',
  });
  if (ended.status !== 0) {
    throw new Error(`${words.join(' ')}: ${ended.stderr}`);
  }
  return JSON.parse(ended.stdout);
}

async function sessionCookie(url: string): Promise<string> {
  const answer = await fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost:4001' },
    body: JSON.stringify(account),
  });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
  return cookies.join('; ');
}

export type CheckDesk = {
  /** Asks for a whole check as a browser does; milliseconds from the request to the stored result. */
  check(activity: string): Promise<number>;
  close(): Promise<void>;
};

/** An API with somebody signed in who coordinates these territories of the demonstration. */
export async function openCheckDesk(
  database: OwnDatabase,
  territories: readonly string[],
): Promise<CheckDesk> {
  await database.asOwner(appoint, [account.email, territories]);
  const port = await getPort();
  const api = await serve(join(apiFolder, 'dist/main.js'), {
    ...database.env,
    API_PORT: String(port),
  });
  const url = `http://127.0.0.1:${port}`;
  const cookie = await sessionCookie(url);
  return {
    check: async (activity) => {
      const begun = performance.now();
      const answer = await fetch(`${url}/activities/${activity}/checks`, {
        method: 'POST',
        headers: { cookie, origin: 'http://localhost:4001' },
      });
      await answer.arrayBuffer();
      if (answer.status !== 201) {
        throw new Error(`a check answered ${answer.status}`);
      }
      return performance.now() - begun;
    },
    close: () => api.stop(),
  };
}

const plant = `
  insert into activities (id, territory_id, code, name, purpose, work_kinds, is_itinerant, posts,
    weekly_minutes_least, weekly_minutes_most, skills, state, state_since, is_demonstration, version, offer)
  select gen_random_uuid(), t.id, 'banc-' || branch, 'Banc ' || branch, 'Essai', '[]', true, 1, 60, 60, '[]',
    $4, current_date, true, 1, jsonb_build_object(
      'codes', jsonb_build_array(jsonb_build_object('code', branch, 'share', 100)),
      'catchmentMetres', $2::integer, 'clientele', '["over_65"]'::jsonb, 'prices', '[]'::jsonb,
      'hoursPerYear', 600, 'solventPercent', 20, 'unmetNeed', '[]'::jsonb, 'answers', '[]'::jsonb)
  from territories t cross join unnest($3::text[]) as branch where t.code = any ($1)
  returning id`;

type Planted = {
  territories: readonly string[];
  metres: number;
  branches: readonly string[];
  state: 'drafted' | 'cleared';
};

/** One activity for each branch in each territory; the answer names them. */
export async function plantActivities(
  database: OwnDatabase,
  { territories, metres, branches, state }: Planted,
): Promise<string[]> {
  const planted = await database.asOwner(plant, [territories, metres, branches, state]);
  return planted.map(({ id }) => String(id));
}
