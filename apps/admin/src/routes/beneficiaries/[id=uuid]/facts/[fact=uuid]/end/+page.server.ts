import { belgianToday } from '#lib/platform/belgian-today.ts';
import { finishAct } from '#lib/server/files/finish-act.ts';
import { getFact } from '#lib/server/files/get-fact.ts';
import { typedSpan } from '#lib/server/files/typed-span.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  ...(await getFact(locals.api, { id: params.id, factId: params.fact })),
  values: dayValues('until', belgianToday()),
  requestKey: newRequestKey(),
});

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { api } = locals;
    const values = formValues(await request.formData());
    const call = api.POST('/beneficiaries/{id}/facts/{factId}/end', {
      params: { path: { id: params.id, factId: params.fact } },
      headers: requestKey(values),
      body: { until: typedSpan(values, 'until'), version: Number(values.version) },
    });
    return finishAct(call, { api, id: params.id, values, done: 'fact' });
  },
};
