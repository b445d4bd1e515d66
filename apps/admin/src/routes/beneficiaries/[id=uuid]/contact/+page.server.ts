import type { Schemas } from '@etabli/sdk';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { getFile } from '#lib/server/files/file-answers.ts';
import { finishAct } from '#lib/server/files/finish-act.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  file: await getFile(locals.api, params.id),
  values: dayValues('on', belgianToday()),
  requestKey: newRequestKey(),
});

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { api } = locals;
    const values = formValues(await request.formData());
    const reached = values.wasReached === undefined ? undefined : values.wasReached === 'yes';
    const call = api.POST('/beneficiaries/{id}/contacts', {
      params: { path: { id: params.id } },
      headers: requestKey(values),
      body: {
        on: typed.day(values, 'on') ?? '',
        way: typed.text(values, 'way') as Schemas['ContactInput']['way'],
        // An open choice is sent as it is: the API asks for an answer.
        wasReached: reached as boolean,
        note: typed.text(values, 'note') || null,
        version: Number(values.version),
      },
    });
    return finishAct(call, { api, id: params.id, values, done: 'contacted' });
  },
};
