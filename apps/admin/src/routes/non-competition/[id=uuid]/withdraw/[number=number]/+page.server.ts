import { error, fail, redirect } from '@sveltejs/kit';
import { getActivity, getClearances } from '#lib/server/activity-answers.ts';
import { answerTo } from '#lib/server/answers.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [activity, clearances] = await Promise.all([
    getActivity(locals.api, params.id),
    getClearances(locals.api, params.id),
  ]);
  const clearance = clearances.items.find(({ number }) => number === params.number);
  if (!clearance) {
    error(404, 'shared.not-found');
  }
  return { activity, clearance, requestKey: newRequestKey() };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const id = params.id;
    const values = formValues(await request.formData());
    const version = Number(values.version);
    const { problem } = await answerTo(
      locals.api.POST('/activities/{id}/clearances/{number}/withdrawal', {
        params: { path: { id, number: params.number } },
        headers: requestKey(values),
        body: { motive: values.motive ?? '', version },
      }),
    );
    if (problem) {
      return fail(problem.status, { values, problem });
    }
    redirect(303, `/activities/${id}?done=withdrawn#clearances`);
  },
};
