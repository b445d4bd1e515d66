import type { Schemas } from '@etabli/sdk';
import { redirect } from '@sveltejs/kit';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { getFile } from '#lib/server/files/file-answers.ts';
import { finishAct } from '#lib/server/files/finish-act.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const file = await getFile(locals.api, params.id);
  if (file.state === params.to) {
    redirect(303, `/beneficiaries/${file.id}`);
  }
  return {
    file,
    to: params.to,
    /** None when the file cannot go there from where it is now: the page then says so. */
    move: file.moves.find(({ to, way }) => to === params.to && way === 'hand') ?? null,
    values: dayValues('on', belgianToday()),
    requestKey: newRequestKey(),
  };
};

type Input = Schemas['MoveFileInput'];

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { api } = locals;
    const values = formValues(await request.formData());
    const told = (name: string) => typed.text(values, name) || null;
    const call = api.POST('/beneficiaries/{id}/moves', {
      params: { path: { id: params.id } },
      headers: requestKey(values),
      body: {
        to: params.to,
        on: typed.day(values, 'on') ?? '',
        place: told('place'),
        reason: told('reason'),
        redirectedTo: told('redirectedTo'),
        statement: told('statement') as Input['statement'],
        exitReason: told('exitReason') as Input['exitReason'],
        seniority: told('seniority') as Input['seniority'],
        version: Number(values.version),
      },
    });
    return finishAct(call, { api, id: params.id, values, done: 'moved' });
  },
};
