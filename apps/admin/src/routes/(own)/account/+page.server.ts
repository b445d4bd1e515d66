import { answerTo } from '#lib/server/answers.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { PageServerLoad } from './$types';

/** The roles held, each with the name of its territory: the account knows the id alone. */
export const load: PageServerLoad = async ({ locals }) => {
  const { api } = locals;
  const account = signedIn(locals);
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
