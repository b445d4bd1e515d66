import { languages } from '@etabli/messages/languages';
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
  const asked = url.searchParams.get('reading');
  const own = languages.find((one) => one === proposal.language);
  return {
    proposal,
    territory: territories.find(({ id }) => id === proposal.territoryId) ?? null,
    /** In which language the person’s reading is shown: what was asked, else the person’s own. */
    reading: languages.find((one) => one === asked) ?? own ?? ('fr' as const),
    /** What was just done here, told once at the top. */
    done: url.searchParams.get('done'),
  };
};
