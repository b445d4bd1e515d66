import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  givenEligible,
  givenMatchingWorld,
  givenRound,
  type MatchingWorld,
  proposalsOf,
} from '../../../test/given/matching.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { programme2022 } from '../../demonstration/programme.ts';
import { today } from '../../platform/access/today.ts';
import { PresentProposal } from '../proposals/present-proposal.ts';
import { WhatIfQueries } from '../questions/what-if.queries.ts';
import { RequestRegionalRound } from '../regional/request-regional-round.ts';
import { RequestRound } from '../request-round.ts';
import { MovePerson } from './move-person.ts';
import { UndoGesture } from './undo-gesture.ts';

let app: TestApp;
let world: MatchingWorld;
let round: string;
/** Can do the first activity only, and has a proposal of it. */
let first: string;
beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
  first = world.people[0]?.id ?? '';
  await app.asOwner('update activities set skills = $2 where id = $1', [
    world.activities[1].id,
    JSON.stringify([{ code: 'cooking', words: null, level: 'needed' }]),
  ]);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.asOwner(`update proposals set state = 'superseded'`);
  round = await givenRound(app, world.a.coordinator, world.a.id);
});

const because = { reasonCode: 'urgency_social', reason: 'Le logement en dépend.' } as const;
const move = (beneficiaryId: string, activityId: string | null) =>
  app
    .get(MovePerson)
    .move(world.worker, round, { beneficiaryId, activityId, ...because, version: 2 });
const hindered = (hindrance: string) => ({
  code: 'matching.gesture-hindered',
  params: { hindrance },
});
const nowIn = async (state: string) => {
  const [proposal] = (await proposalsOf(app, round)).filter((one) => one.beneficiaryId === first);
  await app.asOwner('update proposals set state = $2 where id = $1', [proposal?.id, state]);
};

describe('a move by hand', () => {
  it('gives nobody what the rules do not allow', async () => {
    await expect(move(first, world.activities[1].id)).rejects.toMatchObject(
      hindered('rule_against_it'),
    );
  });

  it('leads nobody to where they are', async () => {
    await expect(move(first, world.activities[0].id)).rejects.toMatchObject(
      hindered('there_already'),
    );
  });

  it('finds nobody who came on the list after the round', async () => {
    const [late] = await givenEligible(app, world.a.id, 1);
    await expect(move(late?.id ?? '', world.activities[0].id)).rejects.toMatchObject(
      hindered('not_in_round'),
    );
    await app.asOwner(`update beneficiaries set state = 'exited' where id = $1`, [late?.id]);
  });

  it.each([
    ['was presented a proposal since', 'presented', 'taken_up'],
    ['said no since', 'declined_by_person', 'answered'],
    ['was set aside since', 'set_aside', 'answered'],
  ])('stays away from who %s', async (_, state, hindrance) => {
    await nowIn(state);
    await expect(move(first, null)).rejects.toMatchObject(hindered(hindrance));
  });

  it('stays away from who holds a proposal of an earlier round', async () => {
    await nowIn('accepted');
    round = await givenRound(app, world.a.coordinator, world.a.id);
    await expect(move(first, null)).rejects.toMatchObject(hindered('held'));
  });

  it('is not taken back where there was none', async () => {
    await expect(
      app.get(UndoGesture).undo(world.worker, round, { version: 2 }),
    ).rejects.toMatchObject({ code: 'matching.no-gesture-to-undo' });
  });
});

describe('what if', () => {
  type Changes = Parameters<WhatIfQueries['think']>[2]['changes'];
  const think = (changes: Changes, id = round) =>
    app.get(WhatIfQueries).think(world.a.coordinator, id, { changes });
  const to = (activityId: string | null) =>
    ({ kind: 'move', beneficiaryId: first, activityId }) as const;

  it('gives nobody a post that the rules do not allow, and says at which change', async () => {
    const [, second] = world.activities;
    const changes = [{ kind: 'posts', activityId: second.id, more: 1 } as const, to(second.id)];
    await expect(think(changes)).rejects.toMatchObject({
      violations: [{ path: 'changes.1', code: 'matching.rules-forbid-pair' }],
    });
  });

  it('keeps its hands off who was promised a place since', async () => {
    await nowIn('presented');
    await expect(think([to(null)])).rejects.toMatchObject({
      violations: [{ path: 'changes.0', params: { hindrance: 'taken_up' } }],
    });
  });

  it('moves nobody twice in one thought, and names no rule for it', async () => {
    const place = world.activities[0].id;
    for (const [one, another] of [
      [to(place), to(null)],
      [to(null), to(place)],
    ] as const) {
      await expect(think([one, another])).rejects.toMatchObject({
        violations: [{ path: 'changes.1', code: 'matching.moved-twice' }],
      });
    }
  });

  it('waits until the round is computed', async () => {
    const asked = await app.get(RequestRound).request(world.a.coordinator, world.a.id);
    await expect(think([to(null)], asked.id)).rejects.toMatchObject({
      code: 'matching.round-not-computed',
    });
    await app.asOwner(`update rounds set state = 'cancelled' where id = $1`, [asked.id]);
  });
});

describe('without what it needs', () => {
  it('no round of the region is asked for: no territory takes part yet', async () => {
    await app.asOwner(`update territories set state = 'draft'`);
    await expect(
      app.get(RequestRegionalRound).request(world.officer, { territories: null }),
    ).rejects.toMatchObject({ code: 'matching.no-territory-for-rounds' });
  });

  it('nothing is presented: the rules do not say how long an answer may take', async () => {
    await nowIn('shortlisted');
    const [proposal] = (await proposalsOf(app, round)).filter((one) => one.beneficiaryId === first);
    await app.asOwner(`update programme_versions set rules = rules - 'matching'`);
    const { id = '', version = 0 } = proposal ?? {};
    await expect(
      app.get(PresentProposal).present(world.worker, id, { on: today(), version }),
    ).rejects.toMatchObject({ code: 'matching.no-rules' });
    await app.asOwner('update programme_versions set rules = $1', [
      JSON.stringify(programme2022.rules),
    ]);
  });
});
