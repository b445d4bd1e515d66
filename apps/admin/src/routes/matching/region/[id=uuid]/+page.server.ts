import { fail, redirect } from '@sveltejs/kit';
import { answerOf, answerTo } from '#lib/server/answers.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  regional: await answerOf(
    locals.api.GET('/regional-rounds/{id}', { params: { path: { id: params.id } } }),
  ),
  requestKey: newRequestKey(),
});

export const actions: Actions = {
  cancel: async ({ locals, params, request }) => {
    const values = formValues(await request.formData());
    const { problem } = await answerTo(
      locals.api.POST('/regional-rounds/{id}/cancel', {
        params: { path: { id: params.id } },
        headers: requestKey(values),
      }),
    );
    if (problem) {
      return fail(problem.status, { problem });
    }
    redirect(303, `/matching/region/${params.id}`);
  },
};
