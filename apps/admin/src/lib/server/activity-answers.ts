import type { Schemas } from '@etabli/sdk';
import type { Activity } from '#lib/platform/activity-words.ts';
import { answerOf } from './answers.ts';

type Api = App.Locals['api'];

export function getActivity(api: Api, id: string): Promise<Activity> {
  return answerOf(api.GET('/activities/{id}', { params: { path: { id } } }));
}

export async function getActivityHistory(
  api: Api,
  id: string,
): Promise<Schemas['ActivityHistory']['items']> {
  const { items } = await answerOf(
    api.GET('/activities/{id}/history', { params: { path: { id } } }),
  );
  return items;
}

export function getEmployers(api: Api, territory: string): Promise<Schemas['EmployerList']> {
  return answerOf(api.GET('/territories/{id}/employers', { params: { path: { id: territory } } }));
}

export function getClearances(api: Api, id: string): Promise<Schemas['ClearanceList']> {
  return answerOf(api.GET('/activities/{id}/clearances', { params: { path: { id } } }));
}

/** What the form of an activity offers to choose from: employers and zones of its territory. */
export async function offersOf(api: Api, territory: string) {
  const [employers, { name, zones }] = await Promise.all([
    getEmployers(api, territory),
    answerOf(api.GET('/territories/{id}', { params: { path: { id: territory } } })),
  ]);
  return {
    territory: { id: territory, name },
    employers: employers.items.map((one) => ({ value: one.id, label: one.name })),
    zones: zones.map((zone) => zone.name),
  };
}

/** The territories that an account may choose among, by name. */
export async function listTerritories(api: Api): Promise<{ id: string; name: string }[]> {
  const { items } = await answerOf(
    api.GET('/territories', { params: { query: { limit: 100, sort: 'name' } } }),
  );
  return items.map(({ id, name }) => ({ id, name }));
}
