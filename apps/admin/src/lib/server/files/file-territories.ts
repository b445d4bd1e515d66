import { roleAllows } from '@etabli/domain/access/roles';
import type { Account } from '#lib/platform/account.ts';
import { answerOf } from '../answers.ts';

type Api = App.Locals['api'];

export type FileTerritory = { id: string; name: string };

const most = 100;

/** The territories whose files an account may read today, by name; none for who reads no file. */
export async function territoriesOfFiles(api: Api, account: Account): Promise<FileTerritory[]> {
  const held = account.memberships.filter(({ role }) => roleAllows(role, 'beneficiaries.read'));
  if (held.length === 0) {
    return [];
  }
  const { items } = await answerOf(
    api.GET('/territories', { params: { query: { sort: 'name', limit: most } } }),
  );
  const isEverywhere = held.some(({ territoryId }) => territoryId === null);
  return items
    .filter(({ id }) => isEverywhere || held.some(({ territoryId }) => territoryId === id))
    .map(({ id, name }) => ({ id, name }));
}
