import { randomUUID } from 'node:crypto';
import type { Activity, Employer } from '@etabli/domain/activities/activity';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenClearedActivity, givenEmployer } from '../../test/given/activities.ts';
import { dayFromToday } from '../../test/given/days.ts';
import {
  givenEligible,
  givenMatchingWorld,
  givenProposal,
  type MatchingWorld,
} from '../../test/given/matching.ts';
import { openInlineRelay } from '../../test/inline-relay.ts';
import { sqlAs } from '../../test/sql-as.ts';
import { openTestApp, type TestApp } from '../../test/test-app.ts';
import type { CorrectActivityInput } from '../activities/activity-input.dto.ts';
import { CorrectActivity } from '../activities/correct-activity.ts';
import { MoveActivity } from '../activities/move-activity.ts';
import { MoveFile } from '../beneficiaries/move-file.ts';
import { ConfirmProposal } from '../matching/proposals/confirm-proposal.ts';
import { PresentProposal } from '../matching/proposals/present-proposal.ts';
import type { ProposalReceipt } from '../matching/proposals/proposal-input.dto.ts';
import { RecordAnswer } from '../matching/proposals/record-answer.ts';
import { RecordEmployerAnswer } from '../matching/proposals/record-employer-answer.ts';
import { StartTrial } from '../matching/proposals/start-trial.ts';
import { UndoStep } from '../matching/proposals/undo-step.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { today } from '../platform/access/today.ts';
import { RecordHiring } from './record-hiring.ts';

let app: TestApp;
let world: MatchingWorld;
let other: Employer;
let activity: Activity;

beforeAll(async () => {
  app = await openTestApp();
  world = await givenMatchingWorld(app);
  other = await givenEmployer(app, { territoryId: world.a.id });
});
afterAll(() => app.close());
beforeEach(async () => {
  activity = await givenClearedActivity(app, {
    territoryId: world.a.id,
    employerId: world.employer.id,
    posts: 3,
  });
});

const on = today();

/** Somebody to whom the activity is about to be presented, and the steps that follow, each in its act. */
async function aPerson() {
  const [person] = await givenEligible(app, world.a.id, 1);
  const { id } = await givenProposal(app, {
    territoryId: world.a.id,
    beneficiaryId: person?.id ?? '',
    activity,
    accountId: world.worker.id,
    state: 'shortlisted',
  });
  let version = 1;
  const step = async (work: Promise<ProposalReceipt>) => {
    ({ version } = await work);
  };
  const by = world.worker;
  return {
    id,
    person: person?.id ?? '',
    present: () => step(app.get(PresentProposal).present(by, id, { on, version })),
    says: (answer: 'yes' | 'no') =>
      step(app.get(RecordAnswer).record(by, id, { answer, on, version })),
    employerSays: (answer: 'yes' | 'no') =>
      step(app.get(RecordEmployerAnswer).record(by, id, { answer, on, version })),
    tries: () => step(app.get(StartTrial).start(by, id, { on, version })),
    confirm: () => step(app.get(ConfirmProposal).confirm(by, id, { on, version })),
    undo: () => step(app.get(UndoStep).undo(by, id, { version })),
    hire: (actor: PersonActor) =>
      app.get(RecordHiring).record(actor, id, {
        kind: 'cdi',
        signedOn: on,
        startsOn: dayFromToday(14),
        weeklyMinutes: 1_440,
        version,
      }),
  };
}
type Person = Awaited<ReturnType<typeof aPerson>>;

const promiseOf = async ({ id }: Person) => {
  const [row] = await app.asOwner<{ state: string }>(
    'select state from activity_promises where reference = $1',
    [id],
  );
  return row?.state;
};
const correct = (given: Partial<CorrectActivityInput>, version = 1) =>
  app
    .get(CorrectActivity)
    .correct(world.a.coordinator, activity.id, { reason: 'Mieux dit.', version, ...given });
const refused = (work: Promise<unknown>) =>
  work.then(
    () => [],
    ({ violations }) => violations,
  );

describe('what is promised of an activity', () => {
  it('is written step by step, to the contract that the employer records', async () => {
    const person = await aPerson();
    expect(await promiseOf(person)).toBeUndefined();
    const told: unknown[] = [];
    await person.present();
    told.push(await promiseOf(person));
    await person.says('yes');
    told.push(await promiseOf(person));
    await person.tries();
    await person.employerSays('yes');
    await person.confirm();
    told.push(await promiseOf(person));
    await person.hire(world.employer.actor);
    expect([...told, await promiseOf(person)]).toEqual([
      'offered',
      'accepted',
      'accepted',
      'signed',
    ]);
  });

  it.each(['person', 'employer'])(
    'ends with a no of the %s, which may be taken back',
    async (who) => {
      const person = await aPerson();
      await person.present();
      await person.says('yes');
      await (who === 'person' ? person.says('no') : person.employerSays('no'));
      expect(await promiseOf(person)).toBe('ended');
      await person.undo();
      expect(await promiseOf(person)).toBe('accepted');
    },
  );

  it('ends when the person leaves, before a contract and after it', async () => {
    const [waits, works] = [await aPerson(), await aPerson()];
    await waits.present();
    await works.present();
    await works.says('yes');
    await works.employerSays('yes');
    await works.confirm();
    await works.hire(world.a.coordinator);
    expect(await refused(correct({ posts: 1 }))).toMatchObject([{ params: { count: 2 } }]);
    const relay = await openInlineRelay(app.env);
    for (const { person } of [waits, works]) {
      const [file] = await app.asOwner<{ version: number }>(
        'select version from beneficiaries where id = $1',
        [person],
      );
      await app.get(MoveFile).move(world.worker, person, {
        ...{ to: 'exited', on, exitReason: 'moved', version: file?.version ?? 0 },
        ...{ place: null, reason: null, redirectedTo: null, statement: null, seniority: null },
      });
    }
    await relay.deliver();
    await relay.deliver();
    await relay.close();
    expect([await promiseOf(waits), await promiseOf(works)]).toEqual(['ended', 'ended']);
    expect((await correct({ posts: 0 })).posts).toBe(0);
  });
});

describe('correcting an activity that is promised', () => {
  it('says how many said yes to its employer, and how many posts are taken', async () => {
    const [first, second, third] = [await aPerson(), await aPerson(), await aPerson()];
    for (const person of [first, second, third]) {
      await person.present();
    }
    await first.says('yes');
    await second.says('yes');
    const wanted = { employerId: other.id, posts: 2, weeklyMinutesMost: 1_800, isTold: true };
    expect(await refused(correct(wanted))).toEqual([
      { path: 'employerId', code: 'activities.employer-promised', params: { count: 2 } },
      { path: 'posts', code: 'activities.posts-promised', params: { count: 3 } },
    ]);
    expect(await refused(correct({ zone: 'Zone a' }))).toEqual([
      { path: 'isTold', code: 'activities.people-not-told', params: { count: 3, accepted: 2 } },
    ]);
    await first.employerSays('no');
    await second.says('no');
    expect(await correct(wanted)).toMatchObject({ employer: { id: other.id }, posts: 2 });
  });

  it('changes the hours once those concerned were told, and the log keeps that they were', async () => {
    const person = await aPerson();
    await person.present();
    await person.says('yes');
    expect(await refused(correct({ weeklyMinutesLeast: 1_800 }))).toMatchObject([
      { path: 'isTold' },
    ]);
    await correct({ weeklyMinutesLeast: 1_800, isTold: true });
    const [entry] = await app.asOwner(
      'select facts from audit.entries where subject = $1 order by id desc limit 1',
      [`activity:${activity.id}`],
    );
    expect(entry).toMatchObject({ facts: { fields: 'weeklyMinutesLeast', isTold: true } });
  });

  it('finds a first employer for who was told of an activity without one', async () => {
    await app.asOwner(`update activities set employer_id = null, state = 'cleared' where id = $1`, [
      activity.id,
    ]);
    const person = await aPerson();
    await person.present();
    expect((await correct({ employerId: other.id })).employer?.id).toBe(other.id);
    await person.says('yes');
    expect(await promiseOf(person)).toBe('accepted');
  });

  it('bars a way back to what was promised before', async () => {
    const person = await aPerson();
    await person.present();
    await person.says('yes');
    await person.says('no');
    await correct({ employerId: other.id });
    await expect(person.undo()).rejects.toMatchObject({
      code: 'matching.activity-corrected-since',
    });
    expect(await promiseOf(person)).toBe('ended');
  });
});

describe('at the same time', () => {
  const signers = async ({ id }: Person) => {
    const [row] = await app.asOwner<{ state: string; proposal: string | null; activity: string }>(
      `select p.state, p.employer_id as proposal, a.employer_id as activity
       from proposals p join activities a on a.id = p.activity_id where p.id = $1`,
      [id],
    );
    return row;
  };

  it.each([1, 2, 3, 4, 5, 6])(
    'a yes and another employer leave one employer for both, try %i',
    async (tried) => {
      const person = await aPerson();
      await person.present();
      const acts = [
        () => person.says('yes'),
        () => correct({ employerId: other.id, isTold: true }),
      ];
      const both = await Promise.allSettled(
        (tried % 2 ? acts : acts.reverse()).map((act) => act()),
      );
      const yes = both[tried % 2 ? 0 : 1];
      expect(yes?.status).toBe('fulfilled');
      const found = await signers(person);
      expect(found).toEqual({
        state: 'accepted',
        proposal: found?.activity,
        activity: found?.activity,
      });
      const isCorrected = both.every(({ status }) => status === 'fulfilled');
      expect(found?.activity).toBe(isCorrected ? other.id : world.employer.id);
    },
  );

  it('the correction waits for a yes that is under way, and then gives way to it', async () => {
    const person = await aPerson();
    await person.present();
    const accepting = person.says('yes');
    const correcting = refused(correct({ posts: 0, employerId: other.id, isTold: true }));
    await accepting;
    expect((await correcting).map(({ code }: { code: string }) => code)).toContain(
      'activities.posts-promised',
    );
  });

  it.each([1, 2, 3, 4])(
    'an offer and the end of an activity never leave somebody waiting for it, try %i',
    async (tried) => {
      const person = await aPerson();
      const acts = [
        () => person.present(),
        () =>
          app.get(MoveActivity).move(world.a.coordinator, activity.id, {
            to: 'closed',
            on,
            reason: 'C’est fini.',
            version: 1,
          }),
      ];
      await Promise.allSettled((tried % 2 ? acts : acts.reverse()).map((act) => act()));
      const [found] = await app.asOwner<{ state: string }>(
        'select state from activities where id = $1',
        [activity.id],
      );
      const isOffered = (await promiseOf(person)) === 'offered';
      expect(found?.state).toBe(isOffered ? activity.state : 'closed');
    },
  );

  it('two who are presented and fewer posts never leave more promised than there are', async () => {
    const people = [await aPerson(), await aPerson()];
    await Promise.allSettled([people[0]?.present(), correct({ posts: 1 }), people[1]?.present()]);
    const [found] = await app.asOwner<{ posts: number; promised: number }>(
      `select a.posts, (select count(*)::int from activity_promises p
         where p.activity_id = a.id and p.state <> 'ended') as promised
       from activities a where a.id = $1`,
      [activity.id],
    );
    expect(found?.promised).toBeLessThanOrEqual(found?.posts ?? 0);
    expect(found?.promised).toBeGreaterThan(0);
  });
});

describe('behind the first wall', () => {
  const as = (actor: { id: string }, sql: string) =>
    sqlAs(app.env, { door: 'app', role: 'etabli_scoped', actor: actor.id }, sql);

  it('an employer only signs, a committee and another territory see nothing', async () => {
    const person = await aPerson();
    await person.present();
    await person.says('yes');
    const where = `where reference = '${person.id}' returning state`;
    const end = `update activity_promises set state = 'ended' ${where}`;
    const refusedBy = /row-level security/;
    expect(await as(world.employer.actor, end)).toMatch(refusedBy);
    expect(await as(world.b.coordinator, end)).toEqual([]);
    const insert = `insert into activity_promises (reference, territory_id, activity_id, state,
      state_since) values ('${randomUUID()}', '${world.a.id}', '${activity.id}', 'offered', '2026-01-01')`;
    expect(await as(world.employer.actor, insert)).toMatch(refusedBy);
    expect(await as(world.b.coordinator, insert)).toMatch(refusedBy);
    const deletion = `delete from activity_promises ${where}`;
    expect(await as(world.worker, deletion)).toMatch(/permission denied/);
    const sign = `update activity_promises set state = 'signed' ${where}`;
    expect(await as(world.employer.actor, sign)).toEqual([{ state: 'signed' }]);
  });
});
