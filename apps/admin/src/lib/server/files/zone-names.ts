import type { Schemas } from '@etabli/sdk';
import { answerTo } from '../answers.ts';

type Api = App.Locals['api'];

/** The zones of a file's territory by name; none while they cannot be read. */
export async function zoneNames(
  api: Api,
  { territoryId }: Pick<Schemas['BeneficiaryFile'], 'territoryId'>,
): Promise<string[]> {
  const path = { id: territoryId };
  const { data } = await answerTo(api.GET('/territories/{id}', { params: { path } }));
  return data?.zones.map(({ name }) => name) ?? [];
}

/** The other territories of the programme by name; none while they cannot be read. */
export async function otherTerritories(
  api: Api,
  { territoryId }: Pick<Schemas['BeneficiaryFile'], 'territoryId'>,
): Promise<Schemas['OtherTerritories']['items']> {
  const path = { id: territoryId };
  const call = api.GET('/territories/{id}/other-territories', { params: { path } });
  return (await answerTo(call)).data?.items ?? [];
}
