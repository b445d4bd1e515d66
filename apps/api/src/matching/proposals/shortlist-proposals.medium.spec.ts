import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  givenMatchingWorld,
  givenProposal,
  givenRound,
  type MatchingWorld,
  type PlantedProposal,
  proposalsOf,
} from '../../../test/given/matching.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { PresentProposal } from './present-proposal.ts';
import { ProposalsQueries } from './proposals.queries.ts';
import { SetAsideProposal } from './set-aside-proposal.ts';
import { ShortlistProposals } from './shortlist-proposals.ts';
import { UndoStep } from './undo-step.ts';

let app: TestApp;
let world: MatchingWorld;
let roundId: string;
let proposals: [PlantedProposal, PlantedProposal, PlantedProposal];

beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  roundId = await givenRound(app, world.a.coordinator, world.a.id);
  proposals = (await proposalsOf(app, roundId)) as typeof proposals;
});

const shortlist = (
  taken: PlantedProposal[],
  passings: Parameters<ShortlistProposals['shortlist']>[2]['passings'] = [],
) =>
  app.get(ShortlistProposals).shortlist(world.worker, roundId, {
    proposals: taken.map(({ id, version }) => ({ id, version })),
    passings,
  });
const passings = () =>
  app.asOwner<{ beneficiaryId: string; undone: boolean; reason_code: string; role: string }>(
    `select o.beneficiary_id as "beneficiaryId", o.reason_code, o.role, o.undone_at is not null as undone
     from passings_over o join proposals p on p.id = o.proposal_id where p.round_id = $1
     order by o.at`,
    [roundId],
  );

describe('taking proposals up', () => {
  it('needs no reason for who waits longest, nor for all of a round at once', async () => {
    const { items } = await shortlist([proposals[0]]);
    expect(items).toEqual([{ id: proposals[0].id, state: 'shortlisted', version: 2 }]);
    await shortlist([proposals[1], proposals[2]]);
    expect(await passings()).toEqual([]);
  });

  it('asks a coded reason for everybody passed over, and says who they are', async () => {
    await expect(shortlist([proposals[2]])).rejects.toMatchObject({
      code: 'matching.passes-over',
      params: {
        count: 2,
        people: [proposals[0], proposals[1]].map(({ beneficiaryId }) => ({
          proposalId: proposals[2].id,
          beneficiaryId,
          waitingMonths: expect.any(Number),
        })),
      },
    });
    expect((await proposalsOf(app, roundId)).map(({ state }) => state)).toEqual(
      Array(3).fill('computed'),
    );
    const because = [proposals[0], proposals[1]].map(({ beneficiaryId }) => ({
      proposalId: proposals[2].id,
      beneficiaryId,
      reasonCode: 'availability' as const,
      reason: 'Libre dès lundi.',
    }));
    await shortlist([proposals[2]], because);
    expect(await passings()).toEqual(
      because.map(({ beneficiaryId }) => ({
        beneficiaryId,
        reason_code: 'availability',
        role: 'guidance_worker',
        undone: false,
      })),
    );
    const { passings: read } = await app
      .get(ProposalsQueries)
      .ofPerson(world.worker, proposals[0].beneficiaryId);
    expect(read).toMatchObject([{ reasonCode: 'availability', reason: 'Libre dès lundi.' }]);
  });

  it('says beforehand who would be passed over', async () => {
    const view = await app.get(ProposalsQueries).get(world.worker, proposals[1].id);
    expect(view.wouldPassOver.map(({ person }) => person.id)).toEqual([proposals[0].beneficiaryId]);
    expect(view.wouldPassOver[0]?.person).toEqual({
      id: proposals[0].beneficiaryId,
      reference: expect.any(String),
      givenName: 'Prénom 1',
      familyName: 'Essai',
    });
  });

  it('is taken back, with the reasons that it had needed', async () => {
    const [, second] = proposals;
    await shortlist(
      [second],
      [
        {
          proposalId: second.id,
          beneficiaryId: proposals[0].beneficiaryId,
          reasonCode: 'urgency_social',
          reason: null,
        },
      ],
    );
    const undone = await app.get(UndoStep).undo(world.a.coordinator, second.id, { version: 2 });
    expect(undone).toEqual({ id: second.id, state: 'computed', version: 3 });
    expect((await passings()).map(({ undone: isUndone }) => isUndone)).toEqual([true]);
    await expect(
      app.get(UndoStep).undo(world.worker, second.id, { version: 3 }),
    ).rejects.toMatchObject({
      code: 'matching.no-undo',
      params: { hindrance: 'nothing_to_undo' },
    });
  });

  it('is asked about again before the person hears of it, where somebody was put back since', async () => {
    const { items } = await shortlist([...proposals]);
    const [first, second] = items;
    await app.get(UndoStep).undo(world.worker, proposals[0].id, { version: first?.version ?? 0 });
    const present = () =>
      app.get(PresentProposal).present(world.worker, proposals[1].id, {
        on: world.worker.today,
        version: second?.version ?? 0,
      });
    await expect(present()).rejects.toMatchObject({
      code: 'matching.passes-over-by-now',
      params: { count: 1 },
    });
    await shortlist([{ ...proposals[0], version: (first?.version ?? 0) + 1 }]);
    expect(await present()).toMatchObject({ state: 'presented' });
    await app.asOwner(`update proposals set state = 'superseded' where id = $1`, [proposals[1].id]);
    await app.asOwner(`update beneficiaries set state = 'on_list' where id = $1`, [
      proposals[1].beneficiaryId,
    ]);
  });

  it('asks the reason also for who was hired once, and waits again', async () => {
    const [senior, second] = proposals;
    const { id } = await givenProposal(app, {
      territoryId: world.a.id,
      beneficiaryId: senior.beneficiaryId,
      activity: world.activities[1],
      accountId: world.worker.id,
      state: 'contract',
    });
    await expect(shortlist([second])).rejects.toMatchObject({
      params: { people: [{ beneficiaryId: senior.beneficiaryId }] },
    });
    await app.asOwner(`update proposals set state = 'superseded' where id = $1`, [id]);
  });

  it('is refused on another screen’s version, in another round, and from outside', async () => {
    const [first] = proposals;
    await expect(shortlist([{ ...first, version: 7 }])).rejects.toMatchObject({
      code: 'matching.changed-meanwhile',
    });
    const input = { proposals: [{ id: first.id, version: 1 }], passings: [] };
    const act = app.get(ShortlistProposals);
    await expect(act.shortlist(world.worker, world.a.id, input)).rejects.toMatchObject({
      code: 'shared.not-found',
    });
    for (const stranger of [world.b.coordinator, world.employer.actor, world.officer]) {
      await expect(act.shortlist(stranger, roundId, input)).rejects.toMatchObject({
        code: 'shared.not-found',
      });
    }
  });
});

describe('setting a proposal aside', () => {
  const setAside = ({ id, version }: PlantedProposal, reasonCode: 'availability' | null) =>
    app.get(SetAsideProposal).set(world.worker, id, { version, reasonCode, reason: null });

  it('asks a coded reason while somebody who has waited less stays for the same activity', async () => {
    const byActivity = Object.values(Object.groupBy(proposals, ({ activityId }) => activityId));
    const pair = byActivity.find((list) => list?.length === 2) as PlantedProposal[];
    const [senior, junior] = pair as [PlantedProposal, PlantedProposal];
    await expect(setAside(senior, null)).rejects.toMatchObject({
      violations: [{ path: 'reasonCode', code: 'matching.reason-asked' }],
    });
    await setAside(junior, null);
    expect((await setAside(senior, null)).state).toBe('set_aside');
    expect(await passings()).toEqual([]);
  });

  it('notes whom it passes over, and takes that back with itself', async () => {
    const byActivity = Object.values(Object.groupBy(proposals, ({ activityId }) => activityId));
    const [senior] = byActivity.find((list) => list?.length === 2) as PlantedProposal[];
    const first = senior as PlantedProposal;
    await setAside(first, 'availability');
    expect(await passings()).toMatchObject([
      { beneficiaryId: first.beneficiaryId, reason_code: 'availability', undone: false },
    ]);
    const back = await app.get(UndoStep).undo(world.worker, first.id, { version: 2 });
    expect(back.state).toBe('computed');
    expect((await passings()).map(({ undone }) => undone)).toEqual([true]);
  });

  it('taken back, leaves the reasons for which it had been taken up', async () => {
    const [senior, second] = proposals;
    const told = { reasonCode: 'availability' as const, reason: null };
    await shortlist(
      [second],
      [{ proposalId: second.id, beneficiaryId: senior.beneficiaryId, ...told }],
    );
    await setAside({ ...second, version: 2 }, 'availability');
    const back = await app.get(UndoStep).undo(world.worker, second.id, { version: 3 });
    expect(back.state).toBe('shortlisted');
    expect((await passings()).filter(({ undone }) => !undone)).toMatchObject([
      { beneficiaryId: senior.beneficiaryId },
    ]);
  });

  it('is not taken back once another round has replaced that one', async () => {
    const [, , last] = proposals;
    await setAside(last, 'availability');
    await givenRound(app, world.a.coordinator, world.a.id);
    await expect(
      app.get(UndoStep).undo(world.worker, last.id, { version: 2 }),
    ).rejects.toMatchObject({ code: 'matching.round-replaced' });
  });
});
