import { languages } from '@etabli/messages/languages';
import { error, redirect } from '@sveltejs/kit';
import { answerOf } from '#lib/server/answers.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import { territoriesWhere } from '#lib/server/territories-where.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api } = locals;
  const path = { id: params.round };
  const query = { person: params.person, limit: 1 };
  const [round, people, territories] = await Promise.all([
    answerOf(api.GET('/rounds/{id}', { params: { path } })),
    answerOf(api.GET('/rounds/{id}/people', { params: { path, query } })),
    territoriesWhere(api, signedIn(locals), 'matching.read'),
  ]);
  const [row] = people.items;
  if (!row) {
    error(404, 'shared.not-found');
  }
  // Whoever has a proposal reads why there.
  if (row.proposal && row.proposal.state !== 'displaced') {
    redirect(303, `/matching/proposals/${row.proposal.id}`);
  }
  const asked = url.searchParams.get('reading');
  const own = languages.find((one) => one === row.language);
  return {
    round,
    row,
    activities: people.activities,
    territory: territories.find(({ id }) => id === round.territoryId) ?? null,
    /** In which language the person’s reading is shown: what was asked, else the person’s own. */
    reading: languages.find((one) => one === asked) ?? own ?? ('fr' as const),
  };
};
