import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenOnList } from '../../test/given/beneficiaries.ts';
import { givenTwoTerritories } from '../../test/given/two-territories.ts';
import { givenVisitor } from '../../test/given/visitors.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;

beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

it('each page with personal files is noted under its address, without an id in it', async () => {
  const { a } = await givenTwoTerritories(app);
  const [file] = await givenOnList(app, a.id);
  const worker = await givenVisitor(app, { role: 'guidance_worker', territoryId: a.id });
  for (const url of [
    `/territories/${a.id}/beneficiaries?q=Prénom`,
    `/beneficiaries/${file?.id}`,
    `/beneficiaries/${file?.id}/history`,
  ]) {
    expect((await worker.ask('GET', encodeURI(url))).statusCode).toBe(200);
  }
  const reads = await app.asOwner('select person, route from audit.reads order by at');
  expect(reads).toEqual(
    [
      'GET /territories/:id/beneficiaries',
      'GET /beneficiaries/:id',
      'GET /beneficiaries/:id/history',
    ].map((route) => ({ person: file?.id, route })),
  );
});
