import { error } from '@sveltejs/kit';
import { answerTo } from '#lib/server/answers.ts';
import type { PageServerLoad } from './$types';

/** The roles held, each with the name of its territory: the account knows the id alone. */
export const load: PageServerLoad = async ({ locals }) => {
  const { account, api } = locals;
  if (!account) {
    error(503, 'shared.unavailable');
  }
  const roles = await Promise.all(
    account.memberships.map(async (held) => {
      const id = held.territoryId;
      const territory = id
        ? await answerTo(api.GET('/territories/{id}', { params: { path: { id } } }))
        : undefined;
      return { ...held, territory: territory?.data?.name ?? null };
    }),
  );
  return { own: account, roles };
};
