import { randomUUID } from 'node:crypto';
import { programme2022, programmeCode } from '../../src/demonstration/programme.ts';
import { givenPerson } from '../given/accounts.ts';
import {
  aClearanceInput,
  anActivityInput,
  givenActivity,
  givenClearance,
  givenEmployer,
} from '../given/activities.ts';
import { aTerritoryInput } from '../given/territories.ts';
import type { TestApp } from '../test-app.ts';
import type { Asked, MadeRequest } from './asked.ts';
import { asChecked, checkRequests } from './check-requests.ts';
import { asFilesWere, fileRequests } from './file-requests.ts';
import { asCheckedList, listRequests } from './list-requests.ts';
import { asProposed, matchingRequests, nowhereMatched } from './matching-requests.ts';
import type { Route } from './routes.ts';

/** A request that would be done if the asker might: one for each route. */
export const requests: Record<string, (asked: Asked) => MadeRequest> = {
  'GET /me': () => ({ url: '/me' }),
  'GET /health': () => ({ url: '/health' }),
  'GET /territories': () => ({ url: '/territories' }),
  'POST /territories': () => ({
    url: '/territories',
    body: aTerritoryInput({ code: randomUUID() }),
  }),
  'GET /territories/{id}': ({ id }) => ({ url: `/territories/${id}` }),
  'PATCH /territories/{id}': ({ id, version }) => ({
    url: `/territories/${id}`,
    body: { name: `Essai ${version}`, reason: 'Faute.', version },
  }),
  'GET /territories/{id}/history': ({ id }) => ({ url: `/territories/${id}/history` }),
  'POST /territories/{id}/moves': ({ id, version }) => ({
    url: `/territories/${id}/moves`,
    body: { to: 'validated', on: '2024-04-01', reason: 'Choisi.', version },
  }),
  'GET /programmes/{code}': () => ({ url: `/programmes/${programmeCode}` }),
  'POST /programmes/{code}/versions': () => ({
    url: `/programmes/${programmeCode}/versions`,
    body: programme2022,
  }),
  ...fileRequests,
  ...listRequests,
  'GET /nace-codes': () => ({ url: '/nace-codes?q=jardin' }),
  'GET /activities': () => ({ url: '/activities' }),
  'POST /territories/{id}/activities': ({ id }) => ({
    url: `/territories/${id}/activities`,
    body: anActivityInput({ code: randomUUID() }),
  }),
  'GET /activities/{id}': ({ activity }) => ({ url: `/activities/${activity.id}` }),
  'PATCH /activities/{id}': ({ activity: { id, version } }) => ({
    url: `/activities/${id}`,
    body: { name: `Essai ${version}`, reason: 'Faute.', version },
  }),
  'GET /activities/{id}/history': ({ activity }) => ({ url: `/activities/${activity.id}/history` }),
  'POST /activities/{id}/moves': ({ activity: { id, version } }) => ({
    url: `/activities/${id}/moves`,
    body: { to: 'non_competition_running', on: '2026-01-12', reason: 'Prêt.', version },
  }),
  'GET /activities/{id}/clearances': ({ activity }) => ({
    url: `/activities/${activity.id}/clearances`,
  }),
  'POST /activities/{id}/clearances': ({ activity: { id, version } }) => ({
    url: `/activities/${id}/clearances`,
    body: aClearanceInput({ decision: 'adjourned', version }),
  }),
  'POST /activities/{id}/clearances/{number}/withdrawal': ({ activity }) => ({
    url: `/activities/${activity.id}/clearances/${activity.clearance}/withdrawal`,
    body: { motive: 'Une entreprise le fait.', version: activity.version },
  }),
  ...checkRequests,
  'GET /territories/{id}/employers': ({ id }) => ({ url: `/territories/${id}/employers` }),
  'POST /territories/{id}/employers': ({ id }) => ({
    url: `/territories/${id}/employers`,
    body: { name: randomUUID(), enterpriseNumber: null, kind: 'cpas' },
  }),
  'PATCH /employers/{id}': ({ employer: { id, version } }) => ({
    url: `/employers/${id}`,
    body: { name: `Employeur ${version} ${id}`, version },
  }),
  'PUT /employers/{id}/accounts/{account}': ({ employer: { id, account } }) => ({
    url: `/employers/${id}/accounts/${account}`,
  }),
  'DELETE /employers/{id}/accounts/{account}': ({ employer: { id, account } }) => ({
    url: `/employers/${id}/accounts/${account}`,
  }),
  ...matchingRequests,
  'GET /public/programme': () => ({ url: '/public/programme' }),
  'GET /public/territories': () => ({ url: '/public/territories' }),
  'GET /public/territories/{code}': () => ({ url: '/public/territories/publie' }),
  'GET /public/territories/{code}/activities': () => ({
    url: '/public/territories/publie/activities',
  }),
  'GET /public/territories/{code}/figures': () => ({ url: '/public/territories/publie/figures' }),
};

export function requestFor(route: Route, asked: Asked): MadeRequest {
  const make = requests[route.key];
  if (!make) {
    throw new Error(`no request is made for ${route.key}: add one to test/matrix/requests.ts`);
  }
  return make(asked);
}

const reference = 'matrice';

/** The activity as every request must find it: drafted, with one decision in force. */
async function asDrafted(app: TestApp, territoryId: string): Promise<Asked['activity']> {
  const [row] = await app.asOwner<Asked['activity']>(
    `update activities a set state = 'drafted', state_since = '2026-01-12'
     where territory_id = $1 and code = $2
     returning id, version, (select max(number) from clearances c
       where c.activity_id = a.id and c.decision <> 'adjourned') as clearance`,
    [territoryId, reference],
  );
  if (row) {
    await app.asOwner('update clearances set withdrawn_on = null where activity_id = $1', [row.id]);
    return row;
  }
  const activity = await givenActivity(app, { territoryId, code: reference, state: 'drafted' });
  const { number } = await givenClearance(app, activity);
  return { id: activity.id, version: 1, clearance: number };
}

/** An employer of the territory, and an account that holds the role of one there. */
async function asSigning(app: TestApp, territoryId: string): Promise<Asked['employer']> {
  const [row] = await app.asOwner<Asked['employer']>(
    `select e.id, e.version, m.account_id as account from employers e
     join memberships m on m.territory_id = e.territory_id and m.role = 'employer'
     join accounts a on a.id = m.account_id and a.email = $2
     where e.territory_id = $1 and e.enterprise_number = '0403019261'`,
    [territoryId, `${reference}-${territoryId}@etabli.example`],
  );
  if (row) {
    return row;
  }
  const { id } = await givenEmployer(app, { territoryId, enterpriseNumber: '0403019261' });
  const account = await givenPerson(app, { role: 'employer', territoryId });
  await app.asOwner('update accounts set email = $2 where id = $1', [
    account.id,
    `${reference}-${territoryId}@etabli.example`,
  ]);
  return { id, version: 1, account: account.id };
}

/** The territory as every request must find it: a draft, at the version that it has come to. */
export async function asDraft(app: TestApp, id: string): Promise<Asked> {
  const [row] = await app.asOwner<{ version: number }>(
    `update territories set state = 'draft', state_since = '2024-03-01' where id = $1
     returning version`,
    [id],
  );
  const activity = await asDrafted(app, id);
  await asChecked(app, id, activity);
  return {
    id,
    version: row?.version ?? 1,
    ...(await asFilesWere(app, id)),
    activity,
    employer: await asSigning(app, id),
    list: await asCheckedList(app, id),
    matching: await asProposed(app, id),
  };
}

/** The same request for what is nowhere. */
export const nowhere = (asked: Asked): Asked => ({
  ...asked,
  id: randomUUID(),
  file: { ...asked.file, id: randomUUID() },
  volunteer: { ...asked.volunteer, id: randomUUID() },
  eligible: { ...asked.eligible, id: randomUUID() },
  contested: { ...asked.contested, id: randomUUID() },
  reviewed: { ...asked.reviewed, id: randomUUID() },
  activity: { ...asked.activity, id: randomUUID() },
  employer: { ...asked.employer, id: randomUUID() },
  list: { ...asked.list, id: randomUUID() },
  matching: nowhereMatched(asked.matching),
});
