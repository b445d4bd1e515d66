import { afterAll, beforeAll, expect, it } from 'vitest';
import { dayFromToday } from '../../../test/given/days.ts';
import {
  givenMatchingWorld,
  givenProposal,
  type MatchingWorld,
} from '../../../test/given/matching.ts';
import { type InlineRelay, openInlineRelay } from '../../../test/inline-relay.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { MoveFile } from '../../beneficiaries/move-file.ts';
import { today } from '../../platform/access/today.ts';
import { MatchingJobs } from '../matching.jobs.ts';

let app: TestApp;
let relay: InlineRelay;
let world: MatchingWorld;
beforeAll(async () => {
  app = await openTestApp();
  relay = await openInlineRelay(app.env);
  world = await givenMatchingWorld(app);
});
afterAll(async () => {
  await relay.close();
  await app.close();
});

async function presented(beneficiaryId: string | undefined, days: number): Promise<string> {
  const { id } = await givenProposal(app, {
    territoryId: world.a.id,
    beneficiaryId: beneficiaryId ?? '',
    activity: world.activities[0],
    accountId: world.worker.id,
    state: 'presented',
  });
  await app.asOwner('update proposals set answer_before = $2 where id = $1', [
    id,
    dayFromToday(days),
  ]);
  await app.asOwner(`update beneficiaries set state = 'proposed' where id = $1`, [beneficiaryId]);
  return id;
}
const told = async (id: string) => {
  const [row] = await app.asOwner<{ state: string; file: string; entry: string }>(
    `select p.state, b.state as file, b.list_entry_on::text as entry
     from proposals p join beneficiaries b on b.id = p.beneficiary_id where p.id = $1`,
    [id],
  );
  return row;
};

it('lets a proposal go back by night when its day has passed, at the same place on the list', async () => {
  const [first, second] = world.people;
  const late = await presented(first?.id, -1);
  const lastDay = await presented(second?.id, 0);
  await relay.get(MatchingJobs).returnUnansweredProposals();
  await relay.get(MatchingJobs).returnUnansweredProposals();
  expect(await told(late)).toEqual({
    state: 'expired',
    file: 'on_list',
    entry: first?.listEntryOn,
  });
  expect(await told(lastDay)).toMatchObject({ state: 'presented', file: 'proposed' });
  const lines = await app.asOwner<{ to_state: string; account_id: string | null }>(
    'select to_state, account_id from proposal_changes where proposal_id = $1',
    [late],
  );
  expect(lines).toEqual([{ to_state: 'expired', account_id: null }]);
});

it('frees the post of who left the list meanwhile, and leaves the others theirs', async () => {
  const [, , third, fourth] = world.people;
  const left = await presented(third?.id, 3);
  const stays = await presented(fourth?.id, 3);
  await relay.deliver();
  await app.get(MoveFile).move(world.worker, third?.id ?? '', {
    ...{ to: 'exited', on: today(), exitReason: 'training', version: 1 },
    ...{ place: null, reason: null, redirectedTo: null, statement: null, seniority: null },
  });
  await relay.deliver();
  expect(await told(left)).toMatchObject({ state: 'person_left', file: 'exited' });
  expect(await told(stays)).toMatchObject({ state: 'presented', file: 'proposed' });
});
