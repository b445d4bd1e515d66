import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenPerson } from '../../test/given/accounts.ts';
import {
  givenMatchingWorld,
  givenProposal,
  type MatchingWorld,
} from '../../test/given/matching.ts';
import { sqlAs } from '../../test/sql-as.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';

let app: TestApp;
let world: MatchingWorld;
let person: string;
let proposal: string;

beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
  person = world.people[0]?.id ?? '';
  ({ id: proposal } = await givenProposal(app, {
    territoryId: world.a.id,
    beneficiaryId: person,
    activity: world.activities[0],
    accountId: world.worker.id,
    state: 'confirmed',
  }));
  await app.asOwner(
    `update beneficiaries set state = 'proposed', shared_with_employer_id = $2 where id = $1`,
    [person, world.employer.id],
  );
});
afterAll(() => app.close());

const as = (actor: { id: string }, sql: string) =>
  sqlAs(app.env, { door: 'app', role: 'etabli_scoped', actor: actor.id }, sql);
const refused = /row-level security/;

describe('behind the first wall', () => {
  it('an employer changes nothing of a person but that they are hired', async () => {
    const actor = world.employer.actor;
    const where = `where id = '${person}'`;
    expect(await as(actor, `update beneficiaries set phone = '1' ${where}`)).toMatch(refused);
    expect(await as(actor, `update beneficiaries set state = 'exited' ${where}`)).toMatch(refused);
    expect(await as(actor, `update beneficiaries set state = 'hired' ${where}`)).toHaveLength(1);
    const ofProposal = (state: string) =>
      as(actor, `update proposals set state = '${state}' where id = '${proposal}'`);
    expect(await ofProposal('declined_by_person')).toMatch(refused);
    expect(await ofProposal('contract')).toHaveLength(1);
  });

  it('nobody but the coordination takes away an account’s right to act for an employer', async () => {
    const unlink = 'delete from employer_accounts returning account_id';
    for (const actor of [world.worker, world.employer.actor]) {
      expect(await as(actor, unlink)).toEqual([]);
    }
    expect(await as(world.a.coordinator, unlink)).toHaveLength(1);
  });

  it('an employer writes down no person, and nothing of an activity', async () => {
    const actor = world.employer.actor;
    const copied = `insert into beneficiaries select (jsonb_populate_record(b, jsonb_build_object(
      'id', gen_random_uuid(), 'reference', 'neuf'))).* from beneficiaries b where id = '${person}'`;
    expect(await as(actor, copied)).toMatch(refused);
    expect(await as(actor, 'update activities set posts = 99')).toMatch(refused);
    expect(await as(actor, 'update clearances set in_force_until = null')).toMatch(refused);
  });

  it('an auditor reads files and writes none, and a guidance worker decides for no committee', async () => {
    const auditor = await givenPerson(app, { role: 'auditor', territoryId: world.a.id });
    expect(await as(auditor, 'select id from beneficiaries')).toHaveLength(4);
    expect(await as(auditor, `update beneficiaries set phone = '1'`)).toMatch(refused);
    expect(await as(world.worker, 'update clearances set in_force_until = null')).toMatch(refused);
    expect(await as(world.worker, `update beneficiaries set phone = '1'`)).toHaveLength(4);
  });
});
