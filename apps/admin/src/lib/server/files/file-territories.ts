import type { Account } from '#lib/platform/account.ts';
import { territoriesWhere } from '../writable-territories.ts';

/** The territories whose files an account may read today, by name; none for who reads no file. */
export function territoriesOfFiles(
  api: App.Locals['api'],
  account: Account,
): Promise<{ id: string; name: string }[]> {
  return territoriesWhere(api, account, 'beneficiaries.read');
}
