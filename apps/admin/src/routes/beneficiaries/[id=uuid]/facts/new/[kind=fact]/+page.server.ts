import { getFile } from '#lib/server/files/file-answers.ts';
import { finishAct } from '#lib/server/files/finish-act.ts';
import { readFact } from '#lib/server/files/read-fact.ts';
import { otherTerritories, zoneNames } from '#lib/server/files/zone-names.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const file = await getFile(locals.api, params.id);
  return {
    file,
    kind: params.kind,
    zones: await zoneNames(locals.api, file),
    others: params.kind === 'domicile' ? await otherTerritories(locals.api, file) : [],
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { api } = locals;
    const values = formValues(await request.formData());
    const call = api.POST('/beneficiaries/{id}/facts', {
      params: { path: { id: params.id } },
      headers: requestKey(values),
      body: { ...readFact(params.kind, values), version: Number(values.version) },
    });
    return finishAct(call, { api, id: params.id, values, done: 'fact' });
  },
};
