import { finishAct } from '#lib/server/files/finish-act.ts';
import { getFact } from '#lib/server/files/get-fact.ts';
import { factValues, readFact } from '#lib/server/files/read-fact.ts';
import { otherTerritories, zoneNames } from '#lib/server/files/zone-names.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const { file, fact } = await getFact(locals.api, { id: params.id, factId: params.fact });
  return {
    file,
    fact,
    values: factValues(fact),
    zones: await zoneNames(locals.api, file),
    others: await otherTerritories(locals.api, file),
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { api } = locals;
    const values = formValues(await request.formData());
    const { fact } = await getFact(api, { id: params.id, factId: params.fact });
    const call = api.PUT('/beneficiaries/{id}/facts/{factId}', {
      params: { path: { id: params.id, factId: params.fact } },
      headers: requestKey(values),
      body: { ...readFact(fact.kind, values), version: Number(values.version) },
    });
    return finishAct(call, { api, id: params.id, values, done: 'fact' });
  },
};
