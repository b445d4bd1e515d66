import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import autocannon from 'autocannon';
import getPort from 'get-port';
import { type Benchmark, type Figure, ratioFigure } from '../figure.ts';
import { apiFolder, build, type OwnDatabase, openOwnDatabase } from '../own-database.ts';
import { serve } from '../served.ts';

const territories = 1_000;
const rounds = 7;
const seconds = 3;
const signIn = { email: 'region@etabli.example', password: 'demonstration-etabli' };

const plant = `
  insert into territories (id, code, programme_code, name, is_name_published, is_demonstration, state,
    state_since, version)
  select gen_random_uuid(), 'banc-' || n, 'wallonie-2022', 'Territoire ' || n, true, true, 'active',
    date '2024-01-01' + n % 700, 1 from generate_series(1, ${territories}) n;
  insert into territory_zones (id, territory_id, position, name, municipality, district, province, inhabitants)
  select gen_random_uuid(), t.id, n, 'Zone ' || n, 'Commune ' || n % 2, 'Verviers', 'Liège',
    jsonb_build_object('count', 1000 * n, 'on', null, 'source', '{"title":"Banc"}'::jsonb)
  from territories t cross join generate_series(1, 3) n where t.code like 'banc-%';
`;

async function sessionCookie(url: string): Promise<string> {
  const answer = await fetch(`${url}/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: 'http://localhost:4001' },
    body: JSON.stringify(signIn),
  });
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}

/** Milliseconds a page, as one reader after another gets it. */
async function pageTime(url: string, cookie: string): Promise<number> {
  const run = await autocannon({
    url: `${url}/territories?limit=50`,
    connections: 1,
    duration: seconds,
    headers: { cookie },
  });
  if (run.non2xx > 0 || run.errors > 0 || run.requests.total === 0) {
    throw new Error(`${url} answered ${run.non2xx} pages with an error`);
  }
  return (run.duration * 1000) / run.requests.total;
}

async function measure(database: OwnDatabase, say: (line: string) => void): Promise<Figure[]> {
  const [apiPort, barePort] = [await getPort(), await getPort()];
  const api = await serve(join(apiFolder, 'dist/main.js'), {
    ...database.env,
    API_PORT: String(apiPort),
  });
  const bare = await serve(join(import.meta.dirname, '../bare-list.ts'), {
    ...database.env,
    PORT: String(barePort),
    LIST_MODULE: join(apiFolder, 'dist/territories/list-territory-rows.js'),
  });
  const [apiUrl, bareUrl] = [`http://127.0.0.1:${apiPort}`, `http://127.0.0.1:${barePort}`];
  const cookie = await sessionCookie(apiUrl);
  const pairs: { value: number; beside: number }[] = [];
  for (let round = 0; round <= rounds; round++) {
    const pair = { value: await pageTime(apiUrl, cookie), beside: await pageTime(bareUrl, '') };
    say(
      `round ${round} of ${rounds}: ${pair.value.toFixed(2)} ms, bare ${pair.beside.toFixed(2)} ms`,
    );
    // The first pair warms both up.
    if (round > 0) {
      pairs.push(pair);
    }
  }
  await Promise.all([api.stop(), bare.stop()]);
  const what = { name: 'list', case: `50 of ${territories}, signed in`, unit: 'ms' };
  return [ratioFigure({ ...what, yardstick: 'bare Fastify + pg' }, pairs, 1.5)];
}

export const listBenchmark: Benchmark = {
  name: 'list',
  about: 'a list page of the API beside bare Fastify and pg running the same statements',
  async run(say) {
    build('@etabli/api');
    const database = await openOwnDatabase();
    try {
      spawnSync(process.execPath, ['dist/cli.js', 'demo', 'load', '--json'], {
        cwd: apiFolder,
        env: { ...process.env, ...database.env },
      });
      await database.asOwner(plant);
      await database.asOwner('vacuum analyze');
      return await measure(database, say);
    } finally {
      await database.close();
    }
  },
};
