import { getFile } from '#lib/server/files/file-answers.ts';
import { finishAct } from '#lib/server/files/finish-act.ts';
import { getEligibility } from '#lib/server/files/get-eligibility.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [file, eligibility] = await Promise.all([
    getFile(locals.api, params.id),
    getEligibility(locals.api, params.id),
  ]);
  return { file, eligibility, requestKey: newRequestKey() };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { api } = locals;
    const values = formValues(await request.formData());
    const call = api.POST('/beneficiaries/{id}/answer-looks', {
      params: { path: { id: params.id } },
      headers: requestKey(values),
      body: { reason: typed.text(values, 'reason'), version: Number(values.version) },
    });
    return finishAct(call, { api, id: params.id, values, done: 'answer-looked-at' });
  },
};
