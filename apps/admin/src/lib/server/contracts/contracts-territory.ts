import { signedIn } from '../signed-in.ts';
import { territoriesWhere } from '../territories-where.ts';

/** The territories whose contracts the account reads, and the one that the address asks for. */
export async function contractsTerritory(locals: App.Locals, url: URL) {
  const territories = await territoriesWhere(locals.api, signedIn(locals), 'contracts.read');
  const asked = url.searchParams.get('territory');
  return {
    territories,
    territory: territories.find(({ id }) => id === asked) ?? territories[0] ?? null,
  };
}
