import { roleAllows } from '@etabli/domain/access/roles';
import type { Account } from '#lib/platform/account.ts';
import { type ListKind, listPermission } from '#lib/platform/imports/column-label.ts';
import { answerOf } from '../answers.ts';

const most = 100;

/** The territories in which an account may import such a list today, by name. */
export async function importTerritories(
  api: App.Locals['api'],
  account: Account,
  kind: ListKind,
): Promise<{ id: string; name: string }[]> {
  const held = account.memberships.filter(
    ({ role }) => roleAllows(role, 'imports.run') && roleAllows(role, listPermission[kind]),
  );
  if (held.length === 0) {
    return [];
  }
  const { items } = await answerOf(
    api.GET('/territories', { params: { query: { sort: 'name', limit: most } } }),
  );
  return items
    .filter(({ id }) => held.some(({ territoryId }) => territoryId === id))
    .map(({ id, name }) => ({ id, name }));
}
