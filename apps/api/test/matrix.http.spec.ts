import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { authPaths } from '../src/platform/auth/auth.mount.ts';
import { actors, expectedStatus } from './matrix/actors.ts';
import type { Asked } from './matrix/asked.ts';
import { givenMatrixWorld, type MatrixWorld } from './matrix/given.ts';
import { asDraft, nowhere, requestFor, requests } from './matrix/requests.ts';
import { routes } from './matrix/routes.ts';
import { readTable, tableOf } from './matrix/table.ts';
import { openTestApp, type TestApp } from './test-app.ts';
import type { Answer } from './visitor.ts';

let app: TestApp;
let world: MatrixWorld;
const served: string[] = [];

beforeAll(async () => {
  app = await openTestApp(undefined, {
    before: (api) =>
      api
        .getHttpAdapter()
        .getInstance()
        .addHook('onRoute', ({ method, url }) => {
          served.push(...[method].flat().map((one) => `${one} ${url}`));
        }),
  });
  world = await givenMatrixWorld(app);
});
afterAll(() => app.close());

const file = `${import.meta.dirname}/matrix.md`;
const committed = () => (existsSync(file) ? readFileSync(file, 'utf8') : '');

/** All of an answer that its asker could compare, without the second at which it was given. */
const seen = ({ statusCode, headers: { date: _, ...headers }, rawPayload }: Answer) => ({
  statusCode,
  headers,
  body: rawPayload.toString('base64'),
});

describe('the table of who may call what', () => {
  it('is the one that the roles and the routes make today', () => {
    const today = tableOf(routes);
    if (process.env.RENEW) {
      writeFileSync(file, today);
    }
    expect(committed()).toBe(today);
  });

  it('has a row for each route, a word for each actor, and nothing that is gone', () => {
    const table = readTable(committed());
    expect([...table.keys()].sort()).toEqual(routes.map(({ key }) => key).sort());
    for (const row of table.values()) {
      expect([...row.keys()].sort()).toEqual(actors.map(({ name }) => name).sort());
    }
  });

  it('is tried with a request for each route, and with none for a route that is gone', () => {
    expect(Object.keys(requests).sort()).toEqual(routes.map(({ key }) => key).sort());
  });

  it('leaves no route out that the server has', () => {
    const described = routes.map(
      ({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
    );
    const named = authPaths.map(({ method, url }) => `${method} ${url}`);
    const heads = described
      .filter((route) => route.startsWith('GET '))
      .map((route) => route.replace('GET', 'HEAD'));
    expect([...new Set(served)].sort()).toEqual([...described, ...named, ...heads].sort());
  });
});

describe.each(actors)('$name', (actor) => {
  it('is answered on every route as the table says', async () => {
    const row = readTable(committed());
    const visitor = await world.play(actor);
    const answered: Record<string, number> = {};
    for (const route of routes) {
      const { url, body } = requestFor(route, await asDraft(app, world.here));
      const answer = await visitor.ask(route.method, url, body ? { body } : {});
      answered[route.key] = answer.statusCode;
      expect([route.key, row.get(route.key)?.get(actor.name)]).toEqual([
        route.key,
        expectedStatus(route, actor),
      ]);
    }
    expect(answered).toEqual(
      Object.fromEntries(routes.map((route) => [route.key, row.get(route.key)?.get(actor.name)])),
    );
  });
});

const hidden = routes.filter(({ path }) => path.includes('{id}'));

describe('what lies where one may not look', () => {
  it.each(actors.filter(({ held }) => held !== null))(
    'is for $name, byte for byte, what is nowhere',
    async (actor) => {
      const visitor = await world.play(actor);
      for (const route of hidden.filter((one) => expectedStatus(one, actor) === 404)) {
        const asked = await asDraft(app, world.here);
        const ask = async (what: Asked) => {
          const { url, body } = requestFor(route, what);
          return seen(await visitor.ask(route.method, url, body ? { body } : {}));
        };
        expect([route.key, await ask(asked)]).toEqual([route.key, await ask(nowhere(asked))]);
      }
    },
    120_000,
  );

  it.each(actors.filter(({ held }) => held?.some(({ place }) => place === 'elsewhere')))(
    'is not in the list of $name, and not in its count',
    async (actor) => {
      const visitor = await world.play(actor);
      const own = new Set(
        actor.held?.map(({ place }) => (place === 'here' ? world.here : world.elsewhere)),
      );
      const { items, total } = (await visitor.ask('GET', '/territories')).json();
      expect(items.map(({ id }: { id: string }) => id).sort()).toEqual([...own].sort());
      expect(total).toBe(own.size);
    },
  );

  it('is told to nobody by a version, a state or a day that would be right there', async () => {
    const visitor = await world.play({
      name: 'coordinator elsewhere',
      held: [{ role: 'territory_coordinator', place: 'elsewhere' }],
    });
    const { version } = await asDraft(app, world.here);
    const correct = async (id: string, given: number) =>
      seen(
        await visitor.ask('PATCH', `/territories/${id}`, {
          body: { name: 'Autre', reason: 'Faute.', version: given },
        }),
      );
    const unknown = await correct(randomUUID(), 1);
    expect(await correct(world.here, version)).toEqual(unknown);
    expect(await correct(world.here, version + 1)).toEqual(unknown);
  });
});
