import { getProposal } from '#lib/server/matching/get-proposal.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import { territoriesWhere } from '#lib/server/territories-where.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api } = locals;
  const [proposal, territories] = await Promise.all([
    getProposal(api, params.id),
    territoriesWhere(api, signedIn(locals), 'matching.read'),
  ]);
  return {
    proposal,
    territory: territories.find(({ id }) => id === proposal.territoryId) ?? null,
    /** What was just done here, told once at the top. */
    done: url.searchParams.get('done'),
  };
};
