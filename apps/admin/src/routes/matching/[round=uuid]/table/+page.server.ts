import { fail, redirect } from '@sveltejs/kit';
import { answerOf, answerTo } from '#lib/server/answers.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { chosenProposals } from '#lib/server/matching/chosen-proposals.ts';
import { roundPeople } from '#lib/server/matching/round-people.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import { territoriesWhere } from '#lib/server/territories-where.ts';
import type { Actions, PageServerLoad } from './$types';
import { type AskedPeople, askedPeople, peopleAddress, peopleQuery } from './asked-people.ts';

type Api = App.Locals['api'];

const pageSize = 50;
const mostTogether = 200;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api } = locals;
  const id = params.round;
  const asked = askedPeople(url.searchParams);
  const [round, territories] = await Promise.all([
    answerOf(api.GET('/rounds/{id}', { params: { path: { id } } })),
    territoriesWhere(api, signedIn(locals), 'matching.read'),
  ]);
  return {
    round,
    territory: territories.find((one) => one.id === round.territoryId) ?? null,
    asked,
    lists: round.counts ? await listsOf(api, id, asked) : null,
    requestKey: newRequestKey(),
    /** What was just done here, told once at the top. */
    done: url.searchParams.get('done'),
  };
};

/** Who was proposed something in this round, and beside them whose place was held through it. */
async function listsOf(api: Api, id: string, asked: AskedPeople) {
  const query = peopleQuery(asked);
  if (asked.tab !== 'proposals') {
    const { reason, q, cursor } = query;
    const standing = asked.tab;
    const told = { ...(reason ? { reason } : {}), ...(q ? { q } : {}) };
    const page = { ...told, ...(cursor ? { cursor } : {}), limit: pageSize };
    return { main: await roundPeople(api, id, { standing, ...page }), held: null };
  }
  const { cursor, reason: _, ...rest } = query;
  const isTogether = asked.by === 'activity';
  const [main, held] = await Promise.all([
    roundPeople(api, id, {
      ...rest,
      standing: 'placed',
      limit: isTogether ? mostTogether : pageSize,
      ...(cursor ? { cursor } : {}),
    }),
    cursor ? null : roundPeople(api, id, { ...rest, standing: 'held', limit: mostTogether }),
  ]);
  return { main, held };
}

export const actions: Actions = {
  takeUp: async ({ locals, params, request, url }) => {
    const id = params.round;
    const form = await request.formData();
    const { problem } = await answerTo(
      locals.api.POST('/rounds/{id}/shortlist', {
        params: { path: { id } },
        headers: requestKey(formValues(form)),
        body: { proposals: chosenProposals(form), passings: [] },
      }),
    );
    if (problem) {
      const isNothing = problem.violations?.some(({ path }) => path === 'proposals');
      return fail(problem.status, { problem, isNothing: isNothing ?? false });
    }
    const path = `/matching/${id}/table`;
    const asked = askedPeople(url.searchParams);
    const back = peopleAddress(path, asked, { cursor: asked.cursor });
    redirect(303, `${back}${back.includes('?') ? '&' : '?'}done=taken`);
  },
};
