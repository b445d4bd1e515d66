import { fail, redirect } from '@sveltejs/kit';
import { answerTo } from '#lib/server/answers.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import { territoriesWhere } from '#lib/server/territories-where.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { api } = locals;
  const territories = await territoriesWhere(api, signedIn(locals), 'matching.read');
  const asked = url.searchParams.get('territory');
  const territory = territories.find(({ id }) => id === asked) ?? territories[0] ?? null;
  const answer = territory
    ? await answerTo(
        api.GET('/territories/{id}/rounds', { params: { path: { id: territory.id } } }),
      )
    : undefined;
  return {
    territories,
    territory,
    list: answer?.data,
    problem: answer?.problem,
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const values = formValues(await request.formData());
    const { data, problem } = await answerTo(
      locals.api.POST('/territories/{id}/rounds', {
        params: { path: { id: values.territory ?? '' } },
        headers: requestKey(values),
      }),
    );
    if (problem) {
      return fail(problem.status, { problem });
    }
    redirect(303, `/matching/${data.id}?done=round`);
  },
};
