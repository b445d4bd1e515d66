import { error, fail, redirect } from '@sveltejs/kit';
import { offersOf } from '#lib/server/activity-answers.ts';
import { readActivity } from '#lib/server/activity-form/read-activity.ts';
import { answerTo } from '#lib/server/answers.ts';
import { codeFor, withoutUnaskedCode } from '#lib/server/code-for.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import { territoriesWhere } from '#lib/server/writable-territories.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const territories = await territoriesWhere(locals.api, signedIn(locals), 'activities.write');
  if (territories.length === 0) {
    error(404, 'shared.not-found');
  }
  const asked = url.searchParams.get('territory');
  const chosen =
    territories.length === 1 ? territories[0] : territories.find(({ id }) => id === asked);
  return {
    territories,
    offers: chosen ? await offersOf(locals.api, chosen.id) : null,
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const values = formValues(await request.formData());
    const sheet = readActivity(values);
    const code = typed.text(values, 'code');
    const { data, problem } = await answerTo(
      locals.api.POST('/territories/{id}/activities', {
        params: { path: { id: values.territory ?? '' } },
        headers: requestKey(values),
        body: {
          ...sheet,
          code: code || codeFor(sheet.name),
          offer: null,
          isDemonstration: false,
        },
      }),
    );
    if (problem) {
      const told = withoutUnaskedCode(problem, { code, name: sheet.name });
      return fail(problem.status, { values, problem: told });
    }
    redirect(303, `/activities/${data.id}?done=created`);
  },
};
