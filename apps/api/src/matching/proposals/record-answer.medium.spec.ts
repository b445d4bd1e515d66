import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dayFromToday } from '../../../test/given/days.ts';
import {
  givenMatchingWorld,
  givenRound,
  type MatchingWorld,
  type PlantedProposal,
  proposalsOf,
} from '../../../test/given/matching.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { today } from '../../platform/access/today.ts';
import { ConfirmProposal } from './confirm-proposal.ts';
import { PresentProposal } from './present-proposal.ts';
import { ProposalsQueries } from './proposals.queries.ts';
import { RecordAnswer } from './record-answer.ts';
import { RecordEmployerAnswer } from './record-employer-answer.ts';
import { ShortlistProposals } from './shortlist-proposals.ts';
import { StartTrial } from './start-trial.ts';
import { UndoStep } from './undo-step.ts';

let app: TestApp;
let world: MatchingWorld;
let proposal: PlantedProposal;
let version: number;

beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  await app.asOwner(`update proposals set state = 'superseded'`);
  await app.asOwner(
    `update beneficiaries set state = 'on_list', shared_with_employer_id = null
     where territory_id = $1`,
    [world.a.id],
  );
  const roundId = await givenRound(app, world.a.coordinator, world.a.id);
  [proposal] = (await proposalsOf(app, roundId)) as [PlantedProposal];
  await app.get(ShortlistProposals).shortlist(world.worker, roundId, {
    proposals: [{ id: proposal.id, version: 1 }],
    passings: [],
  });
  version = 2;
});

const on = today();
const file = async () => {
  const [row] = await app.asOwner<{ state: string; shared: string | null; entry: string }>(
    `select state, shared_with_employer_id as shared, list_entry_on::text as entry
     from beneficiaries where id = $1`,
    [proposal.beneficiaryId],
  );
  return row;
};
async function step(work: Promise<{ state: string; version: number }>): Promise<string> {
  const receipt = await work;
  version = receipt.version;
  return receipt.state;
}
const present = (actor = world.worker) =>
  step(app.get(PresentProposal).present(actor, proposal.id, { on, version }));
const answer = (said: 'yes' | 'no', actor = world.worker) =>
  step(app.get(RecordAnswer).record(actor, proposal.id, { answer: said, on, version }));
const undo = (actor = world.worker) =>
  step(app.get(UndoStep).undo(actor, proposal.id, { version }));

describe('a proposal that is presented', () => {
  it('puts the person’s file to “proposed”, and is held until the day that the rules say', async () => {
    expect(await present()).toBe('presented');
    expect(await file()).toMatchObject({ state: 'proposed', shared: null });
    const [row] = await app.asOwner<{ day: string }>(
      'select answer_before::text as day from proposals where id = $1',
      [proposal.id],
    );
    expect(row?.day).toBe(dayFromToday(7));
  });

  it('is not taken back, as the person has heard of it', async () => {
    await present();
    await expect(undo()).rejects.toMatchObject({
      code: 'matching.no-undo',
      params: { hindrance: 'already_presented' },
    });
  });

  it('takes no post that is gone, and gives nobody two', async () => {
    await app.asOwner('update activities set posts = 0 where id = $1', [proposal.activityId]);
    await expect(present()).rejects.toMatchObject({ code: 'matching.no-post-left' });
    await app.asOwner('update activities set posts = 2 where id = $1', [proposal.activityId]);
    await app.asOwner(`update activities set state = 'suspended' where id = $1`, [
      proposal.activityId,
    ]);
    await expect(present()).rejects.toMatchObject({ code: 'matching.activity-takes-nobody' });
    await app.asOwner(`update activities set state = 'open' where id = $1`, [proposal.activityId]);
  });

  it('is for no activity whose clearance begins later, or has ended since the round', async () => {
    const move =
      'update clearances set in_force_from = in_force_from + $2::int where activity_id = $1';
    await app.asOwner(move, [proposal.activityId, 36_500]);
    await expect(present()).rejects.toMatchObject({ code: 'matching.activity-not-cleared' });
    await app.asOwner(move, [proposal.activityId, -36_500]);
  });

  it('is for nobody who took the yes back since the round', async () => {
    const end = `update beneficiary_facts set is_open = $2, until_earliest = $3, until_latest = $3
      where beneficiary_id = $1 and kind = 'voluntariness'`;
    await app.asOwner(end, [proposal.beneficiaryId, false, dayFromToday(-1)]);
    await expect(present()).rejects.toMatchObject({ code: 'matching.conditions-not-met' });
    expect(await file()).toMatchObject({ state: 'on_list' });
    await app.asOwner(end, [proposal.beneficiaryId, true, null]);
  });

  it('asks an answer on a day that is still to come', async () => {
    const answerBefore = dayFromToday(-1);
    const input = { on, answerBefore, version };
    await expect(
      app.get(PresentProposal).present(world.worker, proposal.id, input),
    ).rejects.toMatchObject({ violations: [{ code: 'matching.answer-day-past' }] });
  });

  it('stays with its person and its post in the next round', async () => {
    await present();
    const next = await givenRound(app, world.a.coordinator, world.a.id);
    const [row] = await app.asOwner<{ standing: string }>(
      'select standing from round_people where round_id = $1 and beneficiary_id = $2',
      [next, proposal.beneficiaryId],
    );
    expect(row?.standing).toBe('held');
    expect((await proposalsOf(app, next)).map(({ beneficiaryId }) => beneficiaryId)).not.toContain(
      proposal.beneficiaryId,
    );
    const [kept] = await app.asOwner<{ state: string }>(
      'select state from proposals where id = $1',
      [proposal.id],
    );
    expect(kept?.state).toBe('presented');
  });
});

describe('the answer of a person', () => {
  it('lets the employer meet the person after a yes, with name and hours and nothing else', async () => {
    await present();
    const before = await app.get(ProposalsQueries).shared(world.employer.actor, world.a.id);
    expect(before.items).toEqual([]);
    expect(await answer('yes')).toBe('accepted');
    expect((await file())?.shared).toBe(world.employer.id);
    const { items } = await app.get(ProposalsQueries).shared(world.employer.actor, world.a.id);
    expect(items).toEqual([
      {
        proposalId: proposal.id,
        isDemonstration: true,
        version,
        state: 'accepted',
        stateSince: on,
        person: {
          givenName: 'Prénom 1',
          familyName: 'Essai',
          weeklyMinutesLeast: 900,
          weeklyMinutesMost: 2_280,
        },
        activity: expect.objectContaining({ id: proposal.activityId }),
      },
    ]);
  });

  it('is no yes while nobody is named who would sign', async () => {
    await present();
    const name = 'update activities set employer_id = $2 where id = $1';
    await app.asOwner(name, [proposal.activityId, null]);
    await expect(answer('yes')).rejects.toMatchObject({ code: 'matching.no-employer' });
    expect(await file()).toMatchObject({ state: 'proposed', shared: null });
    await app.asOwner(name, [proposal.activityId, world.employer.id]);
  });

  it('asks no reason for a no, costs no place, and is remembered for that activity alone', async () => {
    const entry = (await file())?.entry;
    await present();
    expect(await answer('no')).toBe('declined_by_person');
    expect(await file()).toEqual({ state: 'on_list', shared: null, entry });
    const next = await givenRound(app, world.a.coordinator, world.a.id);
    const again = (await proposalsOf(app, next)).find(
      ({ beneficiaryId }) => beneficiaryId === proposal.beneficiaryId,
    );
    expect(again).toBeDefined();
    expect(again?.activityId).not.toBe(proposal.activityId);
  });

  it('leads who was being prepared back there', async () => {
    await app.asOwner(`update beneficiaries set state = 'in_preparation' where id = $1`, [
      proposal.beneficiaryId,
    ]);
    await present();
    await answer('no');
    expect((await file())?.state).toBe('in_preparation');
  });

  it('is corrected by who wrote it, while nothing followed', async () => {
    await present();
    await answer('no');
    await expect(undo(world.a.coordinator)).rejects.toMatchObject({
      params: { hindrance: 'recorded_by_another' },
    });
    expect(await undo()).toBe('presented');
    expect((await file())?.state).toBe('proposed');
    await answer('yes');
    expect(await undo()).toBe('presented');
    expect((await file())?.shared).toBeNull();
  });

  it('is not corrected into a post that somebody else has by now', async () => {
    await present();
    await answer('no');
    await app.asOwner('update activities set posts = 0 where id = $1', [proposal.activityId]);
    await expect(undo()).rejects.toMatchObject({ code: 'matching.no-post-left' });
    await app.asOwner('update activities set posts = 2 where id = $1', [proposal.activityId]);
  });
});

/** Decides on everybody who holds something. */
const decided = (outcome: string) =>
  `insert into eligibility_decisions (id, territory_id, beneficiary_id, assessed_on, outcome, verdict,
     rules_version, account_id, role) select gen_random_uuid(), p.territory_id, p.beneficiary_id,
     current_date, '${outcome}', '{}', 1, r.requested_by, 'territory_coordinator'
   from proposals p join rounds r on r.id = p.round_id where p.state in ('presented', 'accepted')`;

describe('after a yes', () => {
  it('trial and confirmation follow, each dated and by whom', async () => {
    await present();
    await answer('yes');
    const asked = () => ({ on, version });
    await step(
      app
        .get(RecordEmployerAnswer)
        .record(world.worker, proposal.id, { ...asked(), answer: 'yes' }),
    );
    await step(app.get(StartTrial).start(world.worker, proposal.id, asked()));
    await step(app.get(ConfirmProposal).confirm(world.a.coordinator, proposal.id, asked()));
    const {
      history,
      state,
      undo: back,
    } = await app.get(ProposalsQueries).get(world.worker, proposal.id);
    expect(state).toBe('confirmed');
    expect(history.toReversed().map(({ kind, to, by }) => [kind, to, by.role])).toEqual([
      ['moved', 'shortlisted', 'guidance_worker'],
      ['moved', 'presented', 'guidance_worker'],
      ['moved', 'accepted', 'guidance_worker'],
      ['employer-agreed', 'accepted', 'guidance_worker'],
      ['moved', 'trial_visit', 'guidance_worker'],
      ['moved', 'confirmed', 'territory_coordinator'],
    ]);
    expect(back).toEqual({ to: null, hindrance: 'recorded_by_another' });
  });

  it('nothing is confirmed without the employer’s own yes', async () => {
    await present();
    await answer('yes');
    const confirm = () =>
      app.get(ConfirmProposal).confirm(world.a.coordinator, proposal.id, { on, version });
    await expect(confirm()).rejects.toMatchObject({ code: 'matching.employer-not-asked' });
    const yes = { answer: 'yes', on, version } as const;
    await step(app.get(RecordEmployerAnswer).record(world.worker, proposal.id, yes));
    await step(confirm());
  });

  it.each([
    [
      'the activity takes nobody by now',
      `update activities set state = 'suspended'`,
      `update activities set state = 'open'`,
      'matching.activity-takes-nobody',
    ],
    [
      'the committee’s decision was taken back',
      'update clearances set withdrawn_on = current_date - 1',
      'update clearances set withdrawn_on = null',
      'matching.activity-not-cleared',
    ],
    [
      'a person has decided otherwise since',
      decided('not_eligible'),
      decided('eligible'),
      'matching.decided-otherwise',
    ],
  ])('no step is taken where %s', async (_, change, back, code) => {
    await present();
    await app.asOwner(change);
    await expect(answer('yes')).rejects.toMatchObject({ code });
    await app.asOwner(back);
    await answer('yes');
    await app.asOwner(change);
    const asked = { on, version };
    await expect(app.get(StartTrial).start(world.worker, proposal.id, asked)).rejects.toMatchObject(
      { code },
    );
    await app.asOwner(back);
  });

  it('a no of the employer leads back to the list, and the employer sees the person no more', async () => {
    await present();
    await answer('yes');
    await step(
      app
        .get(RecordEmployerAnswer)
        .record(world.worker, proposal.id, { answer: 'no', on, version }),
    );
    expect(await file()).toMatchObject({ state: 'on_list', shared: null });
    const { items } = await app.get(ProposalsQueries).shared(world.employer.actor, world.a.id);
    expect(items).toEqual([]);
  });

  it('keeps the days in order', async () => {
    await present();
    const tomorrow = { answer: 'yes', on: dayFromToday(1), version } as const;
    await expect(
      app.get(RecordAnswer).record(world.worker, proposal.id, tomorrow),
    ).rejects.toMatchObject({ violations: [{ path: 'on', code: 'matching.date-out-of-order' }] });
  });
});
