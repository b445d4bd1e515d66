import { contractsTerritory } from '#lib/server/contracts/contracts-territory.ts';
import { sharedPeople } from '#lib/server/contracts/shared-people.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { territories, territory } = await contractsTerritory(locals, url);
  const people = territory ? await sharedPeople(locals.api, territory.id) : [];
  return {
    territories,
    territory,
    /** Who has signed stands in the list of hirings. */
    people: people.filter(({ state }) => state !== 'contract'),
    mayRecord: signedIn(locals).permissions.includes('contracts.record'),
  };
};
