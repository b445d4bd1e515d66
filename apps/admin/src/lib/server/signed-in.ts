import { error } from '@sveltejs/kit';
import type { Account } from '#lib/platform/account.ts';

/** Who is signed in. Nobody gets here without; so without, the API could not be asked. */
export function signedIn(locals: App.Locals): Account {
  return locals.account ?? error(503, 'shared.unavailable');
}
