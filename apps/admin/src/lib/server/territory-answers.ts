import type { Schemas } from '@etabli/sdk';
import { answerOf, answerTo } from './answers.ts';

type Api = App.Locals['api'];

export function getTerritory(api: Api, id: string): Promise<Schemas['Territory']> {
  return answerOf(api.GET('/territories/{id}', { params: { path: { id } } }));
}

export async function getHistory(
  api: Api,
  id: string,
): Promise<Schemas['TerritoryHistory']['items']> {
  const { items } = await answerOf(
    api.GET('/territories/{id}/history', { params: { path: { id } } }),
  );
  return items;
}

type Rules = Schemas['Programme']['versions'][number]['rules'];

/** The rules that the API judged the territory by; null for those who may not read them. */
export async function findRules(
  api: Api,
  { code, rulesVersion }: Schemas['Territory']['programme'],
): Promise<Rules | null> {
  const { data } = await answerTo(api.GET('/programmes/{code}', { params: { path: { code } } }));
  return data?.versions.find(({ version }) => version === rulesVersion)?.rules ?? null;
}
