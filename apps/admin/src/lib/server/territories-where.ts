import type { Permission } from '@etabli/domain/access/permissions';
import { roleAllows } from '@etabli/domain/access/roles';
import type { Account } from '#lib/platform/account.ts';
import { answerOf } from './answers.ts';

type Api = App.Locals['api'];

export type NamedTerritory = { id: string; name: string; isDemonstration: boolean };

const most = 100;

/** The territories in which an account may do something today, by name; none for who may nowhere. */
export async function territoriesWhere(
  api: Api,
  account: Account,
  permission: Permission,
): Promise<NamedTerritory[]> {
  const held = account.memberships.filter(({ role }) => roleAllows(role, permission));
  if (held.length === 0) {
    return [];
  }
  const { items } = await answerOf(
    api.GET('/territories', { params: { query: { sort: 'name', limit: most } } }),
  );
  const isEverywhere = held.some(({ territoryId }) => territoryId === null);
  return items
    .filter(({ id }) => isEverywhere || held.some(({ territoryId }) => territoryId === id))
    .map(({ id, name, isDemonstration }) => ({ id, name, isDemonstration }));
}
