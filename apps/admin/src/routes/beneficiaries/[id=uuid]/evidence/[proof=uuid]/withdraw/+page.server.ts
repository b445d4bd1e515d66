import { finishAct } from '#lib/server/files/finish-act.ts';
import { getEvidence } from '#lib/server/files/get-evidence.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await getEvidence(locals.api, { id: params.id, evidenceId: params.proof })),
  requestKey: newRequestKey(),
});

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { api } = locals;
    const values = formValues(await request.formData());
    const call = api.POST('/beneficiaries/{id}/evidence/{evidenceId}/withdrawal', {
      params: { path: { id: params.id, evidenceId: params.proof } },
      headers: requestKey(values),
      body: { reason: typed.text(values, 'reason'), version: Number(values.version) },
    });
    return finishAct(call, { api, id: params.id, values, done: 'evidence-withdrawn' });
  },
};
