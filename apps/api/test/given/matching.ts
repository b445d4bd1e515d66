import { randomUUID } from 'node:crypto';
import type { Activity, Employer } from '@etabli/domain/activities/activity';
import type { Beneficiary } from '@etabli/domain/beneficiaries/beneficiary';
import { promiseOf } from '@etabli/domain/matching/promise-of';
import type { ProposalState } from '@etabli/domain/matching/proposal-lifecycle';
import { aDomicile, aWork, aYes } from '@etabli/domain/testing/a-fact';
import { ComputeRound } from '../../src/matching/compute-round.ts';
import { RequestRound } from '../../src/matching/request-round.ts';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import { Database } from '../../src/platform/connections/database.ts';
import type { TestApp } from '../test-app.ts';
import { givenPerson } from './accounts.ts';
import { givenClearedActivities, givenEmployer } from './activities.ts';
import { givenFacts, givenOnList, type PlantedFile } from './beneficiaries.ts';
import { givenTwoTerritories, type TwoTerritories } from './two-territories.ts';

type Owner = Pick<TestApp, 'asOwner'>;

/** People on the list who, by what is told of them, meet the conditions since long ago. */
export async function givenEligible(
  app: Owner,
  territoryId: string,
  people: number | Partial<Beneficiary>[],
): Promise<PlantedFile[]> {
  const files = await givenOnList(app, territoryId, people);
  const facts = [
    aWork('unoccupied', '2021-03-01'),
    aDomicile('2021-03-01', { territoryId }),
    aYes('2026-01-12'),
  ];
  for (const file of files) {
    await givenFacts(app, file, facts);
  }
  return files;
}

/** An account that acts for an employer of a territory. */
export async function givenEmployerAccount(
  app: TestApp,
  { id, territoryId }: Pick<Employer, 'id' | 'territoryId'>,
): Promise<PersonActor> {
  const actor = await givenPerson(app, { role: 'employer', territoryId });
  await app.asOwner(
    'insert into employer_accounts (employer_id, account_id, territory_id) values ($1, $2, $3)',
    [id, actor.id, territoryId],
  );
  return actor;
}

export type MatchingWorld = TwoTerritories & {
  worker: PersonActor;
  employer: Employer & { actor: PersonActor };
  /** Two posts, then one, with the same employer; everybody can do both. */
  activities: [Activity, Activity];
  /** The longest wait first: 120, 90, 60 and 30 days. */
  people: PlantedFile[];
};

/** A territory with three posts, and four people who wait and could fill any of them. */
export async function givenMatchingWorld(app: TestApp): Promise<MatchingWorld> {
  const places = await givenTwoTerritories(app);
  const territoryId = places.a.id;
  const worker = await givenPerson(app, { role: 'guidance_worker', territoryId });
  const employer = await givenEmployer(app, { territoryId });
  const actor = await givenEmployerAccount(app, employer);
  const activities = (await givenClearedActivities(app, [
    { territoryId, employerId: employer.id, code: 'ressourcerie', posts: 2, isItinerant: true },
    { territoryId, employerId: employer.id, code: 'repas', posts: 1, isItinerant: true },
  ])) as [Activity, Activity];
  const people = await givenEligible(app, territoryId, 4);
  return { ...places, worker, employer: { ...employer, actor }, activities, people };
}

/** A round that was asked for and is computed, at once and in this process; answers its id. */
export async function givenRound(
  app: TestApp,
  coordinator: PersonActor,
  territoryId: string,
): Promise<string> {
  const { id } = await app.get(RequestRound).request(coordinator, territoryId);
  await new ComputeRound(app.get(Database)).compute({ territoryId, roundId: id });
  return id;
}

export type PlantedProposal = {
  id: string;
  version: number;
  state: string;
  beneficiaryId: string;
  activityId: string;
};

/** The proposals of a round, the longest wait first. */
export const proposalsOf = ({ asOwner }: Owner, roundId: string): Promise<PlantedProposal[]> =>
  asOwner<PlantedProposal>(
    `select id, version, state, beneficiary_id as "beneficiaryId", activity_id as "activityId"
     from proposals where round_id = $1 order by waiting_months desc, id`,
    [roundId],
  );

/** A proposal of a round that nobody has begun, past the job that makes them. */
export async function givenProposal(
  { asOwner }: Owner,
  given: {
    territoryId: string;
    beneficiaryId: string;
    activity: Pick<Activity, 'id' | 'employerId'>;
    accountId: string;
    state?: ProposalState;
  },
): Promise<PlantedProposal & { roundId: string }> {
  const { territoryId, beneficiaryId, activity, accountId, state = 'computed' } = given;
  const [roundId, id] = [randomUUID(), randomUUID()];
  await asOwner(
    `insert into rounds (id, territory_id, number, state, assessed_on, requested_by, rules_version, version)
     select $1, $2, coalesce(max(number), 0) + 1, 'computed', '2026-01-12', $3, 1, 1 from rounds
     where territory_id = $2`,
    [roundId, territoryId, accountId],
  );
  await asOwner(
    `insert into proposals (id, territory_id, round_id, beneficiary_id, activity_id, employer_id, state,
       state_since, waiting_months, fit, reasons, version)
     values ($1, $2, $3, $4, $5, $6, $7, '2026-01-12', 12, 500, $8, 1)`,
    [
      id,
      territoryId,
      roundId,
      beneficiaryId,
      activity.id,
      activity.employerId,
      state,
      JSON.stringify({
        reasons: [],
        parts: { wishes: null, skills: null, distance: null, hours: null },
      }),
    ],
  );
  const promise = promiseOf(state);
  if (promise !== null && promise !== 'ended') {
    await asOwner(
      `insert into activity_promises (reference, territory_id, activity_id, state, state_since)
       values ($1, $2, $3, $4, '2026-01-12')`,
      [id, territoryId, activity.id, promise],
    );
  }
  return { id, roundId, version: 1, state, beneficiaryId, activityId: activity.id };
}
