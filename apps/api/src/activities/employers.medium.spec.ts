import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import { givenActivity } from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import { givenTwoTerritories, type TwoTerritories } from '../../test/given/two-territories.ts';
import { sqlAs } from '../../test/sql-as.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { CreateEmployerInput } from './activity-input.dto.ts';
import { CorrectEmployer } from './correct-employer.ts';
import { CreateEmployer } from './create-employer.ts';
import { EmployersQueries } from './employers.queries.ts';
import { LinkEmployerAccount } from './link-employer-account.ts';
import { UnlinkEmployerAccount } from './unlink-employer-account.ts';

let app: TestApp;
let given: TwoTerritories;
let names = 0;

beforeAll(async () => {
  app = await openTestApp();
  given = await givenTwoTerritories(app);
});
afterAll(() => app.close());

const create = (input: Partial<CreateEmployerInput> = {}, actor = given.a.coordinator) =>
  app.get(CreateEmployer).create(actor, given.a.id, {
    name: `Employeur ${++names}`,
    enterpriseNumber: null,
    kind: 'employment_enterprise',
    ...input,
  });
const anEmployerAccount = (until: string | null = null) =>
  givenPerson(app, { role: 'employer', territoryId: given.a.id, until });

describe('noting an employer', () => {
  it('keeps the ten digits of its number, however they were typed', async () => {
    const { enterpriseNumber, version, accounts, activities } = await create({
      enterpriseNumber: 'BE 0403.019.261',
    });
    expect([enterpriseNumber, version, accounts, activities]).toEqual(['0403019261', 1, [], 0]);
  });

  it('takes a name once in a territory', async () => {
    await create({ name: 'Atelier' });
    await expect(create({ name: 'Atelier' })).rejects.toMatchObject({
      code: 'activities.employer-name-taken',
    });
  });

  it('is corrected for all its activities at once', async () => {
    const employer = await create();
    await givenActivity(app, { territoryId: given.a.id, employerId: employer.id });
    const after = await app.get(CorrectEmployer).correct(given.a.coordinator, employer.id, {
      enterpriseNumber: '0417497106',
      kind: 'cpas',
      version: 1,
    });
    expect(after).toMatchObject({
      name: employer.name,
      enterpriseNumber: '0417497106',
      kind: 'cpas',
      version: 2,
      activities: 1,
    });
  });

  it('shows both values when somebody was faster', async () => {
    const { id } = await create({ name: 'Premier nom' });
    const rename = (name: string) =>
      app.get(CorrectEmployer).correct(given.a.coordinator, id, { name, version: 1 });
    await rename('Deuxième nom');
    await expect(rename('Troisième nom')).rejects.toMatchObject({
      code: 'activities.employer-changed-meanwhile',
      params: {
        version: 2,
        fields: [{ field: 'name', theirs: 'Deuxième nom', yours: 'Troisième nom' }],
      },
    });
  });

  it('is not found from elsewhere', async () => {
    const { id } = await create();
    const correcting = app
      .get(CorrectEmployer)
      .correct(given.b.coordinator, id, { name: 'x', version: 1 });
    await expect(correcting).rejects.toMatchObject({ code: 'shared.not-found' });
    await expect(create({}, given.b.coordinator)).rejects.toMatchObject({
      code: 'shared.not-found',
    });
  });
});

describe('an account that acts for an employer', () => {
  it('holds the role of one here, and is then known to the database as acting for it', async () => {
    const { id } = await create();
    const account = await anEmployerAccount();
    const linked = await app.get(LinkEmployerAccount).link(given.a.coordinator, id, account.id);
    expect(linked.accounts).toMatchObject([{ id: account.id, isInForce: true }]);
    const asAccount = { door: 'app', role: 'etabli_scoped', actor: account.id } as const;
    const mine = await sqlAs(app.env, asAccount, 'select app.my_employers()::text as mine');
    expect(mine).toEqual([{ mine: `{${id}}` }]);
    await app.get(UnlinkEmployerAccount).unlink(given.a.coordinator, id, account.id);
    expect(await sqlAs(app.env, asAccount, 'select app.my_employers()::text as mine')).toEqual([
      { mine: '{}' },
    ]);
  });

  it('is linked once, and unlinked once, however often that is asked', async () => {
    const { id } = await create();
    const account = await anEmployerAccount();
    await Promise.all(
      [1, 2].map(() => app.get(LinkEmployerAccount).link(given.a.coordinator, id, account.id)),
    );
    await app.get(UnlinkEmployerAccount).unlink(given.a.coordinator, id, account.id);
    await app.get(UnlinkEmployerAccount).unlink(given.a.coordinator, id, account.id);
    const facts = await app.asOwner<{ fact: string }>(
      `select fact from outbox where aggregate = $1 and fact like 'employer.account%' order by seq`,
      [`employer:${id}`],
    );
    expect(facts.map(({ fact }) => fact)).toEqual([
      'employer.account-linked',
      'employer.account-unlinked',
    ]);
  });

  it('is refused without the role, with one that ended, and with one from elsewhere', async () => {
    const { id } = await create();
    const strangers = [
      await givenPerson(app, { role: 'guidance_worker', territoryId: given.a.id }),
      await anEmployerAccount(dayFromToday(-1)),
      await givenPerson(app, { role: 'employer', territoryId: given.b.id }),
    ];
    for (const stranger of strangers) {
      const linking = app.get(LinkEmployerAccount).link(given.a.coordinator, id, stranger.id);
      await expect(linking).rejects.toMatchObject({ code: 'activities.account-not-employer' });
    }
  });

  it('is shown to those who may link, with who else could be', async () => {
    const { id } = await create({ name: 'Aaa' });
    const account = await anEmployerAccount();
    await app.get(LinkEmployerAccount).link(given.a.coordinator, id, account.id);
    const seen = await app.get(EmployersQueries).list(given.a.coordinator, given.a.id);
    expect(seen.candidates.map((one) => one.id)).toContain(account.id);
    expect(seen.items[0]?.accounts).toMatchObject([{ id: account.id }]);
    const asEmployer = await app.get(EmployersQueries).list(account, given.a.id);
    expect([asEmployer.mayWrite, asEmployer.candidates]).toEqual([false, []]);
    expect(asEmployer.items.flatMap(({ accounts }) => accounts)).toEqual([]);
  });
});
