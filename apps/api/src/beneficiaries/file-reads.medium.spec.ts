import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenOnList } from '../../test/given/beneficiaries.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { BeneficiariesQueries } from './beneficiaries.queries.ts';
import { FileReads } from './file-reads.queries.ts';

let app: TestApp;
let places: TwoTerritories;
let files: string[];

beforeAll(async () => {
  app = await openTestApp();
  places = await givenTwoTerritories(app);
  files = (await givenOnList(app, places.a.id, 3)).map(({ id }) => id);
});
afterAll(() => app.close());

const readsOf = ({ id }: PersonActor) =>
  app.asOwner(
    `select person, territory_id as place, purpose, route from audit.reads
     where actor = $1 order by person, at`,
    [`account:${id}`],
  );
const line = (person: string | undefined, told = {}) => ({
  person,
  place: places.a.id,
  purpose: 'guidance',
  route: 'command',
  ...told,
});

describe('who reads files of people', () => {
  it('is noted with each person on the page, and not with those of the next one', async () => {
    const worker = await givenPerson(app, { role: 'guidance_worker', territoryId: places.a.id });
    const { items } = await app
      .get(BeneficiariesQueries)
      .list(worker, places.a.id, { sort: 'entry', limit: 2 });
    const shown = items.map(({ id }) => id).sort();
    expect(shown).toHaveLength(2);
    expect(await readsOf(worker)).toEqual(shown.map((id) => line(id)));
  });

  it('is noted with the page that was asked, and as an auditor where that is what they are', async () => {
    const auditor = await givenPerson(app, { role: 'auditor' });
    const asking = { ...auditor, route: 'GET /beneficiaries/:id' };
    await app.get(BeneficiariesQueries).get(asking, files[0] ?? '');
    await app.get(BeneficiariesQueries).history(auditor, files[0] ?? '');
    expect(await readsOf(auditor)).toEqual([
      line(files[0], { purpose: 'audit', route: 'GET /beneficiaries/:id' }),
      line(files[0], { purpose: 'audit' }),
    ]);
  });

  it('is noted with the purpose that the task told', async () => {
    const worker = await givenPerson(app, { role: 'guidance_worker', territoryId: places.a.id });
    const one = files.slice(0, 1);
    const show = async () => ({ answer: 'shown', of: [...one, ...one] });
    expect(await app.get(FileReads).read(worker, show, 'matching')).toBe('shown');
    expect(await readsOf(worker)).toEqual([line(files[0], { purpose: 'matching' })]);
  });

  it('sees nothing of a file that is not theirs, and leaves no line', async () => {
    const { coordinator } = places.b;
    await expect(
      app.get(BeneficiariesQueries).get(coordinator, files[0] ?? ''),
    ).rejects.toMatchObject({
      code: 'shared.not-found',
    });
    const forged = app
      .get(FileReads)
      .read(coordinator, async () => ({ answer: 'a name', of: files }));
    await expect(forged).rejects.toThrow('not there to be logged');
    expect(await readsOf(coordinator)).toEqual([]);
  });
});
