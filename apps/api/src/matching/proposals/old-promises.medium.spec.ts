import { proposalStates } from '@etabli/domain/matching/proposal-lifecycle';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { goBefore } from '../../../test/before-migration.ts';
import {
  givenEligible,
  givenMatchingWorld,
  givenProposal,
  type MatchingWorld,
} from '../../../test/given/matching.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';

let app: TestApp;
let world: MatchingWorld;
beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
});
afterAll(() => app.close());

const given = (state: (typeof proposalStates)[number], beneficiaryId: string) =>
  givenProposal(app, {
    ...{ territoryId: world.a.id, beneficiaryId, activity: world.activities[0] },
    ...{ accountId: world.worker.id, state },
  });

it('old rows: what is held or worked at is promised, and nothing else', async () => {
  const people = await givenEligible(app, world.a.id, proposalStates.length + 2);
  const ids = new Map<string, string>();
  for (const [at, state] of proposalStates.entries()) {
    ids.set((await given(state, people[at]?.id ?? '')).id, state);
  }
  const [returned, again] = people.slice(-2);
  ids.set(
    (await given('contract', returned?.id ?? '')).id,
    'a contract of who is back on the list',
  );
  ids.set((await given('contract', again?.id ?? '')).id, 'a first contract');
  ids.set((await given('contract', again?.id ?? '')).id, 'a second contract');
  const works = people[proposalStates.indexOf('contract')]?.id;
  await app.asOwner(`update beneficiaries set state = 'hired' where id = any ($1)`, [
    [works, again?.id],
  ]);
  const run = await goBefore(app, 'create-activity-promises');
  await run('note-what-is-promised');
  const rows = await app.asOwner<{ id: string; state: string; same: boolean }>(
    `select a.reference as id, a.state, a.activity_id = p.activity_id and a.territory_id = p.territory_id
       and a.state_since = p.state_since as same
     from activity_promises a join proposals p on p.id = a.reference`,
  );
  expect(rows.every(({ same }) => same)).toBe(true);
  expect(Object.fromEntries(rows.map(({ id, state }) => [ids.get(id), state]))).toEqual({
    presented: 'offered',
    accepted: 'accepted',
    trial_visit: 'accepted',
    confirmed: 'accepted',
    contract: 'signed',
    'a second contract': 'signed',
  });
});
