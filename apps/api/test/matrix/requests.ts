import { randomUUID } from 'node:crypto';
import { programme2022, programmeCode } from '../../src/demonstration/programme.ts';
import { anOpenFileInput, givenFiles } from '../given/beneficiaries.ts';
import { aTerritoryInput } from '../given/territories.ts';
import type { TestApp } from '../test-app.ts';
import type { Route } from './routes.ts';

/** What a request is made of: the territory asked for, the version that it has now, and a file in it. */
export type Asked = { id: string; version: number; file: { id: string; version: number } };
type MadeRequest = { url: string; body?: unknown };

/** A request that would be done if the asker might: one for each route. */
export const requests: Record<string, (asked: Asked) => MadeRequest> = {
  'GET /me': () => ({ url: '/me' }),
  'GET /health': () => ({ url: '/health' }),
  'GET /territories': () => ({ url: '/territories' }),
  'POST /territories': () => ({
    url: '/territories',
    body: aTerritoryInput({ code: randomUUID() }),
  }),
  'GET /territories/{id}': ({ id }) => ({ url: `/territories/${id}` }),
  'PATCH /territories/{id}': ({ id, version }) => ({
    url: `/territories/${id}`,
    body: { name: `Essai ${version}`, reason: 'Faute.', version },
  }),
  'GET /territories/{id}/history': ({ id }) => ({ url: `/territories/${id}/history` }),
  'POST /territories/{id}/moves': ({ id, version }) => ({
    url: `/territories/${id}/moves`,
    body: { to: 'validated', on: '2024-04-01', reason: 'Choisi.', version },
  }),
  'GET /programmes/{code}': () => ({ url: `/programmes/${programmeCode}` }),
  'POST /programmes/{code}/versions': () => ({
    url: `/programmes/${programmeCode}/versions`,
    body: programme2022,
  }),
  'GET /territories/{id}/beneficiaries': ({ id }) => ({ url: `/territories/${id}/beneficiaries` }),
  'POST /territories/{id}/beneficiaries': ({ id }) => ({
    url: `/territories/${id}/beneficiaries`,
    body: anOpenFileInput(),
  }),
  'GET /beneficiaries/{id}': ({ file }) => ({ url: `/beneficiaries/${file.id}` }),
  'GET /beneficiaries/{id}/history': ({ file }) => ({ url: `/beneficiaries/${file.id}/history` }),
  'GET /public/programme': () => ({ url: '/public/programme' }),
  'GET /public/territories': () => ({ url: '/public/territories' }),
  'GET /public/territories/{code}': () => ({ url: '/public/territories/publie' }),
  'GET /public/territories/{code}/activities': () => ({
    url: '/public/territories/publie/activities',
  }),
  'GET /public/territories/{code}/figures': () => ({ url: '/public/territories/publie/figures' }),
};

export function requestFor(route: Route, asked: Asked): MadeRequest {
  const make = requests[route.key];
  if (!make) {
    throw new Error(`no request is made for ${route.key}: add one to test/matrix/requests.ts`);
  }
  return make(asked);
}

const reference = 'matrice';

/** The file as every request must find it: a first contact, at the version that it has come to. */
async function asFirstContact(app: TestApp, territoryId: string): Promise<Asked['file']> {
  const [row] = await app.asOwner<Asked['file']>(
    `update beneficiaries set state = 'contact', state_since = '2026-01-12'
     where territory_id = $1 and reference = $2 returning id, version`,
    [territoryId, reference],
  );
  const [planted] = row ? [row] : await givenFiles(app, territoryId, [{ reference }]);
  return planted ?? { id: territoryId, version: 1 };
}

/** The territory as every request must find it: a draft, at the version that it has come to. */
export async function asDraft(app: TestApp, id: string): Promise<Asked> {
  const [row] = await app.asOwner<{ version: number }>(
    `update territories set state = 'draft', state_since = '2024-03-01' where id = $1
     returning version`,
    [id],
  );
  return { id, version: row?.version ?? 1, file: await asFirstContact(app, id) };
}

/** The same request for what is nowhere. */
export const nowhere = (asked: Asked): Asked => ({
  ...asked,
  id: randomUUID(),
  file: { ...asked.file, id: randomUUID() },
});
