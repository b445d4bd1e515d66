import type { Activity } from '@etabli/domain/activities/activity';
import type { ProposalState } from '@etabli/domain/matching/proposal-lifecycle';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenClearedActivity } from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import {
  givenEligible,
  givenMatchingWorld,
  givenProposal,
  type MatchingWorld,
} from '../../test/given/matching.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import { ConfirmProposal } from '../matching/proposals/confirm-proposal.ts';
import { PresentProposal } from '../matching/proposals/present-proposal.ts';
import { RecordAnswer } from '../matching/proposals/record-answer.ts';
import { StartTrial } from '../matching/proposals/start-trial.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { today } from '../platform/access/today.ts';
import { RecordHiring } from './record-hiring.ts';

let app: TestApp;
let world: MatchingWorld;
beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
});
afterAll(() => app.close());

const on = today();
type Case = { id: string; person: string; activity: Activity };

/** A proposal in this state, of a person who meets the conditions and an activity that takes people. */
async function aCase(state: ProposalState): Promise<Case> {
  const territoryId = world.a.id;
  const activity = await givenClearedActivity(app, { territoryId, employerId: world.employer.id });
  const [file] = await givenEligible(app, territoryId, 1);
  const person = file?.id ?? '';
  const accountId = world.worker.id;
  const given = { territoryId, beneficiaryId: person, activity, accountId, state };
  const { id } = await givenProposal(app, given);
  if (state !== 'shortlisted') {
    await app.asOwner(
      `update beneficiaries set state = 'proposed', shared_with_employer_id = $2 where id = $1`,
      [person, world.employer.id],
    );
    await app.asOwner(
      `insert into proposal_changes (id, territory_id, proposal_id, number, kind, effective_on,
         from_state, to_state, account_id, role)
       select gen_random_uuid(), $2, $1, 0, 'employer-agreed', '2026-01-12', 'accepted', 'accepted', $3,
         'guidance_worker'`,
      [id, territoryId, accountId],
    );
  }
  return { id, person, activity };
}

const contract = {
  kind: 'cdi' as const,
  signedOn: on,
  startsOn: dayFromToday(14),
  weeklyMinutes: 1_440,
};
const hireBy =
  (actor: () => PersonActor) =>
  ({ id }: Case) =>
    app.get(RecordHiring).record(actor(), id, { ...contract, version: 1 });
const asked = { on, version: 1 };

/** Each step towards a contract, and from which state it is taken. */
const steps: [string, ProposalState, (given: Case) => Promise<unknown>][] = [
  [
    'presenting',
    'shortlisted',
    ({ id }) => app.get(PresentProposal).present(world.worker, id, asked),
  ],
  [
    'a yes',
    'presented',
    ({ id }) => app.get(RecordAnswer).record(world.worker, id, { ...asked, answer: 'yes' }),
  ],
  ['a trial', 'accepted', ({ id }) => app.get(StartTrial).start(world.worker, id, asked)],
  [
    'a confirmation',
    'trial_visit',
    ({ id }) => app.get(ConfirmProposal).confirm(world.worker, id, asked),
  ],
  ['a contract', 'confirmed', hireBy(() => world.a.coordinator)],
];
const ofEmployer: (typeof steps)[number] = [
  'a contract that the employer records',
  'confirmed',
  hireBy(() => world.employer.actor),
];

const takeBack = `update beneficiary_facts set is_open = false, until_earliest = current_date - 1,
  until_latest = current_date - 1 where beneficiary_id = $1 and kind = 'voluntariness'`;
/** Where the person lives is not told any more: nobody can say yes or no. */
const forget = `update beneficiary_facts set replaced_at = now()
  where beneficiary_id = $1 and kind = 'domicile'`;
const decide = (outcome: string) => `insert into eligibility_decisions (id, territory_id,
  beneficiary_id, assessed_on, outcome, verdict, rules_version, account_id, role)
  select gen_random_uuid(), b.territory_id, b.id, current_date, '${outcome}', '{}', 1, m.account_id,
    'territory_coordinator' from beneficiaries b
  join memberships m on m.territory_id = b.territory_id and m.role = 'territory_coordinator'
  where b.id = $1 limit 1`;

const ofPerson: [string, string[], string][] = [
  ['took the yes to the project back', [takeBack], 'matching.conditions-not-met'],
  [
    'took it back, whatever was decided before',
    [decide('eligible'), takeBack],
    'matching.conditions-not-met',
  ],
  ['cannot be judged any more, and nobody decided', [forget], 'matching.conditions-unclear'],
  ['was decided otherwise', [decide('not_eligible')], 'matching.decided-otherwise'],
  [
    'was decided otherwise since a first decision',
    [decide('eligible'), decide('not_eligible')],
    'matching.decided-otherwise',
  ],
];

const state = (name: string) => `update activities set state = '${name}' where id = $1`;
const clearance = (change: string) => `update clearances set ${change} where activity_id = $1`;
const ofActivity: [string, string, string][] = [
  ['is paused', state('suspended'), 'matching.activity-takes-nobody'],
  ['is under review', state('reviewed'), 'matching.activity-takes-nobody'],
  ['is closed', state('closed'), 'matching.activity-takes-nobody'],
  [
    'has a clearance that ran out yesterday',
    clearance('in_force_until = current_date - 1'),
    'matching.activity-not-cleared',
  ],
  [
    'has a clearance that begins tomorrow',
    clearance('in_force_from = current_date + 1'),
    'matching.activity-not-cleared',
  ],
  [
    'has a clearance that was taken back',
    clearance('withdrawn_on = current_date'),
    'matching.activity-not-cleared',
  ],
];

const written = async ({ id, person }: Case) => {
  const [found] = await app.asOwner(
    `select p.version, p.state, b.state as file, (select count(*)::int from hirings
       where proposal_id = p.id) as hirings
     from proposals p join beneficiaries b on b.id = p.beneficiary_id where p.id = $1 and b.id = $2`,
    [id, person],
  );
  return found;
};
async function expectRefused(given: Case, step: (given: Case) => Promise<unknown>, code: string) {
  const before = await written(given);
  await expect(step(given)).rejects.toMatchObject({ kind: 'conflict', code });
  expect(await written(given)).toEqual(before);
}

describe.each(steps)('%s', (_, from, step) => {
  it('is taken where nothing stands against it', async () => {
    const given = await aCase(from);
    await step(given);
    expect(await written(given)).not.toMatchObject({ state: from });
  });

  it.each(ofPerson)('is refused for who %s', async (_, changes, code) => {
    const given = await aCase(from);
    for (const change of changes) {
      await app.asOwner(change, [given.person]);
    }
    await expectRefused(given, step, code);
  });

  it('is taken where a decision settles what the rules leave open', async () => {
    const given = await aCase(from);
    await app.asOwner(forget, [given.person]);
    await app.asOwner(decide('eligible'), [given.person]);
    await step(given);
    expect(await written(given)).not.toMatchObject({ state: from });
  });
});

describe.each([...steps, ofEmployer])('%s', (_, from, step) => {
  it.each(ofActivity)('is refused where the activity %s', async (_, change, code) => {
    const given = await aCase(from);
    await app.asOwner(change, [given.activity.id]);
    await expectRefused(given, step, code);
  });

  it('is taken on the last day of a clearance', async () => {
    const given = await aCase(from);
    await app.asOwner(clearance('in_force_until = current_date'), [given.activity.id]);
    await step(given);
    expect(await written(given)).not.toMatchObject({ state: from });
  });
});

describe('presenting', () => {
  it('is refused where every post is promised or taken, and to who holds another proposal', async () => {
    const territoryId = world.a.id;
    const given = await aCase('shortlisted');
    const [present] = steps.map(([, , step]) => step);
    const others = await givenEligible(app, territoryId, 2);
    const take = (beneficiaryId: string, taken: ProposalState, activity = given.activity) =>
      givenProposal(app, {
        ...{ territoryId, beneficiaryId, activity },
        ...{ accountId: world.worker.id, state: taken },
      });
    await take(others[0]?.id ?? '', 'presented');
    await take(others[1]?.id ?? '', 'contract');
    await app.asOwner(`update beneficiaries set state = 'hired' where id = $1`, [others[1]?.id]);
    await expectRefused(given, (it) => present?.(it) ?? Promise.resolve(), 'matching.no-post-left');
    await app.asOwner(`update beneficiaries set state = 'exited' where id = $1`, [others[1]?.id]);
    await take(given.person, 'accepted', world.activities[0]);
    await expectRefused(
      given,
      (it) => present?.(it) ?? Promise.resolve(),
      'matching.person-has-proposal',
    );
  });
});

describe('a contract that the employer records', () => {
  it('asks nothing of the person that the employer may not read', async () => {
    const given = await aCase('confirmed');
    await app.asOwner(takeBack, [given.person]);
    await ofEmployer[2](given);
    expect(await written(given)).toMatchObject({ state: 'contract', hirings: 1 });
  });
});
