import { error } from '@sveltejs/kit';
import { getFile } from '#lib/server/files/file-answers.ts';
import { finishAct } from '#lib/server/files/finish-act.ts';
import { getEligibility } from '#lib/server/files/get-eligibility.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [file, { recourse }] = await Promise.all([
    getFile(locals.api, params.id),
    getEligibility(locals.api, params.id),
  ]);
  const derogation = recourse.derogations.find(({ id }) => id === params.derogation);
  if (!derogation) {
    error(404, 'shared.not-found');
  }
  return {
    file,
    derogation,
    reviewers: recourse.reviewers,
    to: params.to,
    values: dayValues('until', derogation.askedUntil),
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { api } = locals;
    const values = formValues(await request.formData());
    const where = {
      params: { path: { id: params.id, derogationId: params.derogation } },
      headers: requestKey(values),
    };
    const told = { reason: typed.text(values, 'reason'), version: Number(values.version) };
    const call =
      params.to === 'withdrawn'
        ? api.POST('/beneficiaries/{id}/derogations/{derogationId}/withdrawal', {
            ...where,
            body: told,
          })
        : api.POST('/beneficiaries/{id}/derogations/{derogationId}/answers', {
            ...where,
            body: {
              ...told,
              to: params.to,
              until: params.to === 'granted' ? (typed.day(values, 'until') ?? '') : null,
            },
          });
    return finishAct(call, { api, id: params.id, values, done: `derogation-${params.to}` });
  },
};
