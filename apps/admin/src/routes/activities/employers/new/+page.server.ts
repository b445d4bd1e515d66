import type { Schemas } from '@etabli/sdk';
import { error, fail, redirect } from '@sveltejs/kit';
import { answerTo } from '#lib/server/answers.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import { territoriesWhere } from '#lib/server/writable-territories.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const territories = await territoriesWhere(locals.api, signedIn(locals), 'activities.write');
  const asked = url.searchParams.get('territory');
  const territory =
    territories.length === 1 ? territories[0] : territories.find(({ id }) => id === asked);
  if (!territory) {
    error(404, 'shared.not-found');
  }
  return { territory, requestKey: newRequestKey() };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const values = formValues(await request.formData());
    const territory = values.territory ?? '';
    const { problem } = await answerTo(
      locals.api.POST('/territories/{id}/employers', {
        params: { path: { id: territory } },
        headers: requestKey(values),
        body: {
          name: typed.text(values, 'name'),
          kind: values.kind as Schemas['CreateEmployerInput']['kind'],
          enterpriseNumber: typed.text(values, 'enterpriseNumber') || null,
        },
      }),
    );
    if (problem) {
      return fail(problem.status, { values, problem });
    }
    redirect(303, `/activities/employers?territory=${encodeURIComponent(territory)}&done=saved`);
  },
};
