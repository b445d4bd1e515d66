import { fail, redirect } from '@sveltejs/kit';
import { answerOf, answerTo } from '#lib/server/answers.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => ({
  list: await answerOf(locals.api.GET('/regional-rounds')),
  requestKey: newRequestKey(),
});

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const form = await request.formData();
    const territories = form.getAll('territory').map(String);
    if (territories.length === 0) {
      return fail(422, { isNothing: true });
    }
    const { data, problem } = await answerTo(
      locals.api.POST('/regional-rounds', {
        headers: requestKey(formValues(form)),
        body: { territories },
      }),
    );
    if (problem) {
      return fail(problem.status, { problem });
    }
    redirect(303, `/matching/region/${data.id}`);
  },
};
