import { answerTo } from '#lib/server/answers.ts';
import { contractsTerritory } from '#lib/server/contracts/contracts-territory.ts';
import { sharedPeople } from '#lib/server/contracts/shared-people.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api } = locals;
  const { territories, territory } = await contractsTerritory(locals, url);
  const [answer, people] = territory
    ? await Promise.all([
        answerTo(api.GET('/territories/{id}/hirings', { params: { path: { id: territory.id } } })),
        sharedPeople(api, territory.id),
      ])
    : [undefined, []];
  return {
    territories,
    territory,
    list: answer?.data,
    problem: answer?.problem,
    people: people.filter(({ state }) => state !== 'contract').length,
    /** Confirmed by both: their contracts can be noted. */
    waiting: people.filter(({ state }) => state === 'confirmed'),
    mayRecord: signedIn(locals).permissions.includes('contracts.record'),
    done: url.searchParams.get('done'),
  };
};
