import { randomUUID } from 'node:crypto';
import type { Activity, Employer } from '@etabli/domain/activities/activity';
import type { Clearance } from '@etabli/domain/non-competition/clearance';
import { plainDate } from '@etabli/domain/values/plain-date';
import type { CreateActivityInput } from '../../src/activities/activity-input.dto.ts';
import type { RecordClearanceInput } from '../../src/non-competition/clearance.dto.ts';
import { today } from '../../src/platform/access/today.ts';
import type { TestApp } from '../test-app.ts';

type Owner = Pick<TestApp, 'asOwner'>;
type GivenEmployer = Partial<Omit<Employer, 'territoryId'>> & { territoryId: string };
type GivenActivity = Partial<Omit<Activity, 'territoryId'>> & { territoryId: string };
type GivenClearance = Partial<Clearance> & { motive?: string };

export const anActivityInput = (given: Partial<CreateActivityInput> = {}): CreateActivityInput => ({
  code: 'velos',
  name: 'Réparer des vélos',
  purpose: 'Remettre des vélos en état pour les gens du quartier.',
  workKinds: ['repair'],
  employerId: null,
  zone: null,
  isItinerant: false,
  posts: 2,
  minPosts: null,
  weeklyMinutesLeast: 1_140,
  weeklyMinutesMost: 2_280,
  skills: [],
  startsOn: null,
  offer: null,
  isDemonstration: true,
  ...given,
});

/** A favourable decision of today about the first version of an activity, without end. */
export const aClearanceInput = (
  given: Partial<RecordClearanceInput> = {},
): RecordClearanceInput => ({
  decision: 'favourable',
  conditions: [],
  decidedOn: today(),
  inForceFrom: given.decidedOn ?? today(),
  inForceUntil: null,
  motive: 'Personne ne le fait ici.',
  minutesReference: null,
  version: 1,
  ...given,
});

/** Who signs contracts in a territory, past the act that records it. */
export async function givenEmployer(
  { asOwner }: Owner,
  { territoryId, ...given }: GivenEmployer,
): Promise<Employer> {
  const id = given.id ?? randomUUID();
  const employer: Employer = {
    id,
    territoryId,
    name: `Employeur ${id.slice(0, 8)}`,
    enterpriseNumber: null,
    kind: 'employment_enterprise',
    ...given,
  };
  await asOwner(
    `insert into employers (id, territory_id, name, enterprise_number, kind, version)
     values ($1, $2, $3, $4, $5, 1)`,
    [id, territoryId, employer.name, employer.enterpriseNumber, employer.kind],
  );
  return employer;
}

const complete = ({ territoryId, ...given }: GivenActivity): Activity => {
  const id = given.id ?? randomUUID();
  return {
    id,
    territoryId,
    code: `activite-${id.slice(0, 8)}`,
    name: `Activité ${id.slice(0, 8)}`,
    purpose: 'Rendre un service qui manque ici.',
    workKinds: ['repair'],
    employerId: null,
    zone: null,
    isItinerant: false,
    posts: 2,
    minPosts: null,
    weeklyMinutesLeast: 1_140,
    weeklyMinutesMost: 2_280,
    skills: [],
    startsOn: null,
    offer: null,
    state: 'idea',
    stateSince: plainDate('2026-01-01'),
    isDemonstration: true,
    ...given,
  };
};

/** Many activities in one statement, past the acts: each an idea with two posts, unless given otherwise. */
export async function givenActivities(
  { asOwner }: Owner,
  given: GivenActivity[],
): Promise<Activity[]> {
  const activities = given.map(complete);
  await asOwner(
    `insert into activities (id, territory_id, code, name, purpose, work_kinds, employer_id, zone, is_itinerant,
       posts, min_posts, weekly_minutes_least, weekly_minutes_most, skills, starts_on, state, state_since,
       is_demonstration, offer, version)
     select (a ->> 'id')::uuid, (a ->> 'territoryId')::uuid, a ->> 'code', a ->> 'name', a ->> 'purpose',
       a -> 'workKinds', (a ->> 'employerId')::uuid, a ->> 'zone', (a ->> 'isItinerant')::boolean,
       (a ->> 'posts')::int, (a ->> 'minPosts')::int, (a ->> 'weeklyMinutesLeast')::int,
       (a ->> 'weeklyMinutesMost')::int, a -> 'skills', (a ->> 'startsOn')::date, a ->> 'state',
       (a ->> 'stateSince')::date, (a ->> 'isDemonstration')::boolean, nullif(a -> 'offer', 'null'), 1
     from jsonb_array_elements($1::jsonb) a`,
    [JSON.stringify(activities)],
  );
  await asOwner(
    `insert into activity_changes (id, territory_id, activity_id, number, kind, effective_on, to_state, fields)
     select gen_random_uuid(), (a ->> 'territoryId')::uuid, (a ->> 'id')::uuid, 1, 'created',
       (a ->> 'stateSince')::date, a ->> 'state', '[]'
     from jsonb_array_elements($1::jsonb) a`,
    [JSON.stringify(activities)],
  );
  return activities;
}

export async function givenActivity(app: Owner, given: GivenActivity): Promise<Activity> {
  const [activity] = await givenActivities(app, [given]);
  if (!activity) {
    throw new Error('one activity was given, and none was made');
  }
  return activity;
}

/** A decision of the committee about an activity: favourable from the first of January 2026, without end. */
export async function givenClearance(
  { asOwner }: Owner,
  { id, territoryId }: Pick<Activity, 'id' | 'territoryId'>,
  { motive = 'Personne ne le fait ici.', ...given }: GivenClearance = {},
): Promise<Clearance> {
  const clearance: Clearance = {
    number: 1,
    decision: 'favourable',
    conditions: [],
    decidedOn: plainDate('2026-01-01'),
    inForceFrom: plainDate('2026-01-01'),
    inForceUntil: null,
    withdrawnOn: null,
    ...given,
  };
  const { number, decision, conditions, decidedOn, inForceFrom, inForceUntil, withdrawnOn } =
    clearance;
  await asOwner(
    `insert into clearances (id, territory_id, activity_id, number, decision, conditions, decided_on,
       in_force_from, in_force_until, motive, withdrawn_on)
     values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      territoryId,
      id,
      number,
      decision,
      JSON.stringify(conditions),
      decidedOn,
      inForceFrom,
      inForceUntil,
      motive,
      withdrawnOn,
    ],
  );
  return clearance;
}

/** Activities that take people: open, with an employer of their own and a clearance in force. */
export async function givenClearedActivities(
  app: Owner,
  given: GivenActivity[],
): Promise<Activity[]> {
  const employers = new Map<string, Employer>();
  for (const { territoryId } of given) {
    if (!employers.has(territoryId)) {
      employers.set(territoryId, await givenEmployer(app, { territoryId }));
    }
  }
  const activities = await givenActivities(
    app,
    given.map((one) => ({
      state: 'open' as const,
      employerId: employers.get(one.territoryId)?.id ?? null,
      ...one,
    })),
  );
  await app.asOwner(
    `insert into clearances (id, territory_id, activity_id, number, decision, conditions, decided_on,
       in_force_from, in_force_until, motive)
     select gen_random_uuid(), territory_id, id, 1, 'favourable', '[]', '2026-01-01', '2026-01-01', null,
       'Personne ne le fait ici.' from activities where id = any ($1)`,
    [activities.map(({ id }) => id)],
  );
  return activities;
}

export async function givenClearedActivity(app: Owner, given: GivenActivity): Promise<Activity> {
  const [activity] = await givenClearedActivities(app, [given]);
  if (!activity) {
    throw new Error('one activity was given, and none was made');
  }
  return activity;
}
