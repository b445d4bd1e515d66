import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  givenMatchingWorld,
  givenRound,
  type MatchingWorld,
  type PlantedProposal,
  proposalsOf,
} from '../../../test/given/matching.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { ShortlistProposals } from '../proposals/shortlist-proposals.ts';
import { ListRoundPeopleInput } from '../round-input.dto.ts';
import { RoundsQueries } from '../rounds.queries.ts';
import { LockPerson } from './lock-person.ts';
import { MovePerson } from './move-person.ts';
import { RedoGesture } from './redo-gesture.ts';
import { UndoGesture } from './undo-gesture.ts';
import { WorkshopQueries } from './workshop.queries.ts';

let app: TestApp;
let world: MatchingWorld;
let roundId: string;
let proposals: PlantedProposal[];
let last: string;

beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  roundId = await givenRound(app, world.a.coordinator, world.a.id);
  proposals = await proposalsOf(app, roundId);
  last = world.people[3]?.id ?? '';
});

const workshop = () => app.get(WorkshopQueries).workshop(world.a.coordinator, roundId);
const because = { reasonCode: 'urgency_social', reason: 'Le logement en dépend.' } as const;
const place = (activityId: string | null, more: object = {}) => ({
  beneficiaryId: last,
  activityId,
  reasonCode: null,
  reason: null,
  version: 2,
  ...more,
});
const move = (input: Parameters<MovePerson['move']>[2], by = world.a.coordinator) =>
  app.get(MovePerson).move(by, roundId, input);
const stateOf = async (person: string) =>
  (await proposalsOf(app, roundId)).find(({ beneficiaryId }) => beneficiaryId === person);
const youngest = () => proposals[2] as PlantedProposal;

describe('moving a person by hand', () => {
  it('is weighed first: whom it costs what, and that the plan is not the best any more', async () => {
    const to = youngest().activityId;
    const preview = await app
      .get(WorkshopQueries)
      .preview(world.worker, roundId, { person: last, activity: to });
    expect(preview).toMatchObject({
      version: 2,
      from: null,
      to,
      hindrance: null,
      others: [{ person: { id: youngest().beneficiaryId }, from: to, to: null }],
      passed: [{ person: { id: youngest().beneficiaryId } }],
      before: { placed: 3 },
      after: { placed: 3 },
      falls: 'waiting',
    });
    expect(preview.after.months).toBeLessThan(preview.before.months);
    expect((await workshop()).gestures).toEqual([]);
  });

  it('asks a coded reason and words where somebody who waits longer is passed over', async () => {
    const to = youngest().activityId;
    await expect(move(place(to))).rejects.toMatchObject({
      violations: [
        { path: 'reasonCode', code: 'matching.move-reason-asked' },
        { path: 'reason', code: 'matching.move-reason-asked' },
      ],
    });
    expect((await workshop()).gestures).toEqual([]);
  });

  it('lets the proposals follow, and leaves the plan of the round as it was proved', async () => {
    const to = youngest().activityId;
    const [before] = await app.asOwner('select digest, result from rounds where id = $1', [
      roundId,
    ]);
    expect(await move(place(to, because))).toEqual({ roundId, version: 3, number: 1 });
    expect(await stateOf(last)).toMatchObject({ state: 'computed', activityId: to, version: 1 });
    expect(await stateOf(youngest().beneficiaryId)).toMatchObject({ state: 'displaced' });
    expect(await app.asOwner('select digest, result from rounds where id = $1', [roundId])).toEqual(
      [before],
    );
    const shown = await workshop();
    expect(shown).toMatchObject({
      version: 3,
      undo: 1,
      redo: null,
      byHand: [last],
      falls: 'waiting',
      gestures: [{ number: 1, kind: 'move', from: null, to, others: 1, ...because }],
    });
    expect(shown.activities.find(({ id }) => id === to)?.taken).toBe(
      proposals.filter(({ activityId }) => activityId === to).length,
    );
    const standing = async (one: 'placed' | 'unplaced') =>
      (
        await app
          .get(RoundsQueries)
          .people(world.worker, roundId, ListRoundPeopleInput.parse({ standing: one }))
      ).items.map(({ person }) => person.id);
    expect(await standing('placed')).toContain(last);
    expect(await standing('unplaced')).toEqual([youngest().beneficiaryId]);
  });

  it('gives its reason to the proposal that is then taken up', async () => {
    await move(place(youngest().activityId, because));
    const mine = await stateOf(last);
    for (const { id } of proposals.slice(0, 2)) {
      await app
        .get(ShortlistProposals)
        .shortlist(world.worker, roundId, { proposals: [{ id, version: 1 }], passings: [] });
    }
    await app.get(ShortlistProposals).shortlist(world.worker, roundId, {
      proposals: [{ id: mine?.id ?? '', version: 1 }],
      passings: [],
    });
    expect(
      await app.asOwner(
        'select beneficiary_id as of, reason_code, reason from passings_over where proposal_id = $1',
        [mine?.id],
      ),
    ).toEqual([
      {
        of: youngest().beneficiaryId,
        reason_code: because.reasonCode,
        reason: because.reason,
      },
    ]);
  });

  it('is taken back and done again, each time by the version that was seen', async () => {
    const to = youngest().activityId;
    await move(place(to, because));
    const again = app.get(RedoGesture);
    expect(await app.get(UndoGesture).undo(world.worker, roundId, { version: 3 })).toMatchObject({
      version: 4,
    });
    expect(await stateOf(last)).toMatchObject({ state: 'displaced' });
    expect(await stateOf(youngest().beneficiaryId)).toMatchObject({
      state: 'computed',
      activityId: to,
    });
    expect(await workshop()).toMatchObject({ undo: null, redo: 1, falls: null, byHand: [] });
    await again.redo(world.worker, roundId, { version: 4 });
    expect(await stateOf(last)).toMatchObject({ state: 'computed' });
    await expect(again.redo(world.worker, roundId, { version: 5 })).rejects.toMatchObject({
      code: 'matching.no-gesture-to-redo',
    });
    const lines = await app.asOwner<{ did: string }>(
      `select facts ->> 'did' as did from audit.entries where subject = $1
       and act = 'round.changed-by-hand' order by id`,
      [`round:${roundId}`],
    );
    expect(lines.map(({ did }) => did)).toEqual(['move', 'undo', 'redo']);
  });

  it('leaves whom it locks where they are, until they are let go', async () => {
    const locks = app.get(LockPerson);
    const [first, second] = proposals as [PlantedProposal, PlantedProposal];
    let version = 2;
    for (const { beneficiaryId } of proposals) {
      await locks.lock(world.worker, roundId, { beneficiaryId, isLocked: true, version });
      version += 1;
    }
    await expect(move(place(first.activityId, { ...because, version }))).rejects.toMatchObject({
      params: { hindrance: 'every_post_fixed' },
    });
    await expect(
      move({ ...place(null, because), beneficiaryId: first.beneficiaryId, version }),
    ).rejects.toMatchObject({ params: { hindrance: 'locked' } });
    const { beneficiaryId } = second;
    await locks.lock(world.worker, roundId, { beneficiaryId, isLocked: false, version });
    await move(place(second.activityId, { ...because, version: version + 1 }));
    expect(await stateOf(beneficiaryId)).toMatchObject({ state: 'displaced' });
    expect(await stateOf(first.beneficiaryId)).toMatchObject({ state: 'computed' });
  });

  it('stops where somebody works on the proposal by then', async () => {
    const [first] = proposals as [PlantedProposal];
    await app.get(ShortlistProposals).shortlist(world.worker, roundId, {
      proposals: [{ id: first.id, version: 1 }],
      passings: [],
    });
    await expect(
      move({ ...place(null, because), beneficiaryId: first.beneficiaryId }),
    ).rejects.toMatchObject({
      code: 'matching.gesture-hindered',
      params: { hindrance: 'taken_up' },
    });
  });

  it('is done once where two do it at once: the second is told that the plan changed', async () => {
    const to = youngest().activityId;
    const both = await Promise.allSettled([
      move(place(to, because)),
      move(place(to, because), world.worker),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'matching.round-changed-meanwhile', params: { version: 3 } },
    });
    expect((await workshop()).gestures).toHaveLength(1);
  });

  it('is refused on a round that gave way, and from outside', async () => {
    await expect(move(place(null), world.b.coordinator)).rejects.toMatchObject({
      code: 'shared.not-found',
    });
    const old = roundId;
    await givenRound(app, world.a.coordinator, world.a.id);
    await expect(
      app.get(MovePerson).move(world.worker, old, place(youngest().activityId, because)),
    ).rejects.toMatchObject({
      code: 'matching.round-not-in-hand',
      params: { state: 'superseded' },
    });
  });
});
