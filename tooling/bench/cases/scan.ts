import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import getPort from 'get-port';
import { type Benchmark, type Figure, plainFigure } from '../figure.ts';
import { apiFolder, build, type OwnDatabase, openOwnDatabase } from '../own-database.ts';
import { generatedRegister, registerSize } from '../register/generated-register.ts';
import { serve } from '../served.ts';

const account = { email: 'coordination@etabli.example', password: 'demonstration-etabli' };
const rounds = 5;
const checksEach = 40;
/** Branches of everyday work: each check asks for one of them, and each is asked as often. */
const branches = ['43211', '81210', '47793', '95220', '56301'];
const cases = [
  { name: 'urban 5 km', territory: 'verviers-dison', metres: 5_000, most: 100 },
  { name: 'rural 15 km', territory: 'bertrix', metres: 15_000, most: 250 },
];

/** One activity for each branch and territory; its coordinator is made that of both. */
const plant = `
  insert into activities (id, territory_id, code, name, purpose, work_kinds, is_itinerant, posts,
    weekly_minutes_least, weekly_minutes_most, skills, state, state_since, is_demonstration, version, offer)
  select gen_random_uuid(), t.id, 'banc-' || branch, 'Banc ' || branch, 'Essai', '[]', true, 1, 60, 60, '[]',
    'drafted', current_date, true, 1, jsonb_build_object(
      'codes', jsonb_build_array(jsonb_build_object('code', branch, 'share', 100)),
      'catchmentMetres', $2::integer, 'clientele', '["over_65"]'::jsonb, 'prices', '[]'::jsonb,
      'hoursPerYear', 600, 'solventPercent', 20, 'unmetNeed', '[]'::jsonb, 'answers', '[]'::jsonb)
  from territories t cross join unnest($3::text[]) as branch where t.code = $1
  returning id`;
const appoint = `
  insert into memberships (id, account_id, role, territory_id, during)
  select gen_random_uuid(), a.id, 'territory_coordinator', t.id, daterange(current_date - 1, null)
  from accounts a cross join territories t where a.email = $1 and t.code = $2
    and not exists (select from memberships m where m.account_id = a.id and m.territory_id = t.id)`;

function cli(database: OwnDatabase, ...words: string[]): void {
  const ended = spawnSync(process.execPath, ['dist/cli.js', ...words, '--json'], {
    cwd: apiFolder,
    env: { ...process.env, ...database.env },
    encoding: 'utf8',
  });
  if (ended.status !== 0) {
    throw new Error(`${words.join(' ')}: ${ended.stderr}`);
  }
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

/** A whole check, asked as a browser does: from the request to the stored result. */
async function check(url: string, cookie: string, id: string): Promise<number> {
  const begun = performance.now();
  const answer = await fetch(`${url}/activities/${id}/checks`, {
    method: 'POST',
    headers: { cookie, origin: 'http://localhost:4001' },
  });
  await answer.arrayBuffer();
  if (answer.status !== 201) {
    throw new Error(`a check answered ${answer.status}`);
  }
  return performance.now() - begun;
}

/** The time that nineteen of twenty stay under. */
function p95(values: number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.ceil(ordered.length * 0.95) - 1] ?? Number.NaN;
}

async function measure(database: OwnDatabase, say: (line: string) => void): Promise<Figure[]> {
  const port = await getPort();
  const api = await serve(join(apiFolder, 'dist/main.js'), {
    ...database.env,
    API_PORT: String(port),
  });
  const url = `http://127.0.0.1:${port}`;
  const cookie = await sessionCookie(url);
  const figures: Figure[] = [];
  for (const { name, territory, metres, most } of cases) {
    const ids = await database.asOwner(plant, [territory, metres, branches]);
    const values: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const times: number[] = [];
      for (let turn = 0; turn < checksEach; turn++) {
        times.push(await check(url, cookie, String(ids[turn % ids.length]?.id)));
      }
      say(`${name}, round ${round} of ${rounds}: p95 ${p95(times).toFixed(0)} ms`);
      // The first round warms up.
      if (round > 0) {
        values.push(p95(times));
      }
    }
    const size = `${registerSize.toLocaleString('en')} enterprises`;
    const what = { name: 'scan', case: `${name}, p95 of ${checksEach}, ${size}`, unit: 'ms' };
    figures.push(plainFigure(what, values, most));
  }
  await api.stop();
  return figures;
}

export const scanBenchmark: Benchmark = {
  name: 'scan',
  about:
    'a whole check of non-competition, stored, beside a register (REGISTER_SIZE, REGISTER_CACHE)',
  async run(say) {
    build('@etabli/api');
    const register = generatedRegister(say);
    const database = await openOwnDatabase();
    try {
      cli(database, 'demo', 'load');
      cli(database, 'register', 'import', register.full);
      say('the register is imported');
      for (const { territory } of cases) {
        await database.asOwner(appoint, [account.email, territory]);
      }
      await database.asOwner('vacuum analyze');
      return await measure(database, say);
    } finally {
      await database.close();
    }
  },
};
