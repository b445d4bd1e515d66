import { finishAct } from '#lib/server/files/finish-act.ts';
import { getFact } from '#lib/server/files/get-fact.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await getFact(locals.api, { id: params.id, factId: params.fact })),
  requestKey: newRequestKey(),
});

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { api } = locals;
    const values = formValues(await request.formData());
    const call = api.POST('/beneficiaries/{id}/facts/{factId}/withdrawal', {
      params: { path: { id: params.id, factId: params.fact } },
      headers: requestKey(values),
      body: { reason: typed.text(values, 'reason'), version: Number(values.version) },
    });
    return finishAct(call, { api, id: params.id, values, done: 'fact-withdrawn' });
  },
};
