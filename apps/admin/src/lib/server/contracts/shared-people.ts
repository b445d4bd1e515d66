import type { Schemas } from '@etabli/sdk';
import { error } from '@sveltejs/kit';
import { answerOf } from '../answers.ts';
import type { NamedTerritory } from '../territories-where.ts';

type Api = App.Locals['api'];
export type SharedPerson = Schemas['SharedPeople']['items'][number];

/** The people of a territory who said yes to an activity of those whom the account may see. */
export async function sharedPeople(api: Api, territory: string): Promise<SharedPerson[]> {
  const { items } = await answerOf(
    api.GET('/territories/{id}/shared-people', { params: { path: { id: territory } } }),
  );
  return items;
}

/** One of these people by the proposal, in whichever territory of the account: an employer reads no more of it. */
export async function getSharedPerson(
  api: Api,
  territories: readonly NamedTerritory[],
  proposalId: string,
): Promise<{ shared: SharedPerson; territory: NamedTerritory }> {
  for (const territory of territories) {
    const people = await sharedPeople(api, territory.id);
    const shared = people.find((person) => person.proposalId === proposalId);
    if (shared) {
      return { shared, territory };
    }
  }
  return error(404, 'shared.not-found');
}
