import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli, startProgram } from '../../test/programs.ts';
import { isUndone, standsBeforeLock } from '../../test/stands-before-lock.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { cloneDatabase } from '../../test/test-database.ts';
import { Visitor } from '../../test/visitor.ts';
import { waitUntil } from '../../test/wait-until.ts';
import { demonstrationAccounts } from '../demonstration/accounts.ts';

let app: TestApp;
beforeAll(async () => {
  app = await openTestApp();
});
afterAll(() => app.close());

const load = (...more: string[]) => runCli(app.env, ['demo', 'load', ...more]);
const count = async (from: string) => (await app.asOwner(`select 1 from ${from}`)).length;
const state = async () => ({
  territories: await count('territories'),
  changes: await count('territory_changes'),
  versions: await count('programme_versions'),
  accounts: await count('accounts'),
  identities: await count('auth."user"'),
  entries: await count('audit.entries'),
});
const invented = 'Invented people and activities loaded in Verviers-Dison.\n';
const whole = `18 territories and 12 accounts loaded.\n${invented}`;

describe('demo load', () => {
  it('goes on where it was killed, at the territories and at the accounts', async () => {
    // A stranger is about to take the sixth address: none of the loads comes further.
    await app.asOwner('begin');
    await app.asOwner(
      `insert into accounts (id, name, email) values (gen_random_uuid(), 'Quelqu’un', $1)`,
      [demonstrationAccounts[5]?.email],
    );
    const killedWhen = async (isReached: () => Promise<void>) => {
      const { child, ended } = startProgram('cli.js', app.env, { args: ['demo', 'load'] });
      await isReached();
      child.kill('SIGKILL');
      expect(await ended).toMatchObject({ code: null, signal: 'SIGKILL' });
    };
    await killedWhen(() => waitUntil(async () => (await count('territories offset 5')) > 0));
    await isUndone(app);
    await killedWhen(() => standsBeforeLock(app));
    await app.asOwner('rollback');
    expect(await count('accounts')).toBe(5);
    expect(await load()).toMatchObject({ code: 0, out: whole, err: '' });
    const [broken] = await app.asOwner(
      `select (select count(*) from territory_changes) - (select sum(version) from territories)
         as changes, (select count(*) from accounts a where not exists
           (select 1 from auth."user" u where u.id = a.id::text)) as accounts`,
    );
    expect(broken).toEqual({ changes: '0', accounts: '0' });
    expect(await state()).toMatchObject({
      territories: 18,
      versions: 1,
      accounts: 12,
      identities: 12,
    });
  });

  it('brings people, activities and one round with what followed, marked as invented', async () => {
    const [found] = await app.asOwner(`select
      (select count(*)::int from beneficiaries where is_demonstration) as people,
      (select count(*)::int from beneficiaries where not is_demonstration) as others,
      (select count(*)::int from activities where is_demonstration) as activities,
      (select count(*)::int from rounds where state = 'computed') as rounds,
      (select count(*)::int from hirings) as hired,
      (select count(*)::int from eligibility_derogations where state = 'granted') as derogations,
      (select count(*)::int from eligibility_reviews where outcome is null) as reviews,
      (select count(*)::int from proposals where state = 'declined_by_person') as declined`);
    expect(found).toEqual({
      people: 400,
      others: 0,
      activities: 20,
      rounds: 1,
      hired: 3,
      derogations: 1,
      reviews: 1,
      declined: 2,
    });
  });

  it('changes nothing when it is all there', async () => {
    const before = await state();
    expect(await load('--json')).toMatchObject({
      code: 0,
      out: '{"territories":18,"accounts":12,"hasInvented":false}\n',
    });
    expect(await load('--if-empty')).toMatchObject({
      code: 0,
      out: 'The database holds accounts already: nothing was loaded.\n',
    });
    expect(await state()).toEqual(before);
  });

  it('lets everybody sign in of whom the launcher tells', async () => {
    const { code, out } = await runCli(app.env, ['demo', 'sign-ins', '--json']);
    expect(code).toBe(0);
    const signIns: { label: string; email: string; password: string }[] = JSON.parse(out);
    expect(signIns).toHaveLength(12);
    for (const { label, email, password } of signIns) {
      const { statusCode } = await new Visitor(app).signIn(email, password);
      expect({ label, statusCode }).toEqual({ label, statusCode: 204 });
    }
  });

  it('does nothing in a database of somebody else when it is asked to be careful', async () => {
    const other = await cloneDatabase();
    await other.asOwner(`insert into accounts (id, name, email)
      values (gen_random_uuid(), 'Quelqu’un', 'quelquun@exemple.example')`);
    const { code, out } = await runCli(other.env, ['demo', 'load', '--if-empty']);
    expect({ code, out }).toEqual({
      code: 0,
      out: 'The database holds accounts already: nothing was loaded.\n',
    });
    expect(await other.asOwner('select 1 from territories')).toEqual([]);
    await other.drop();
  });
});
