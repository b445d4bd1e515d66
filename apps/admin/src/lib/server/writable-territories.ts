import type { Permission } from '@etabli/domain/access/permissions';
import { roleAllows } from '@etabli/domain/access/roles';
import type { Account } from '#lib/platform/account.ts';
import { listTerritories } from './activity-answers.ts';

type Api = App.Locals['api'];

/** The territories in which an account may do something today, by name. */
export async function territoriesWhere(
  api: Api,
  account: Account,
  permission: Permission,
): Promise<{ id: string; name: string }[]> {
  const held = account.memberships.filter(({ role }) => roleAllows(role, permission));
  const all = await listTerritories(api);
  return held.some(({ territoryId }) => territoryId === null)
    ? all
    : all.filter(({ id }) => held.some(({ territoryId }) => territoryId === id));
}
