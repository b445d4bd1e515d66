import type { Schemas } from '@etabli/sdk';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { getFile } from '#lib/server/files/file-answers.ts';
import { finishAct } from '#lib/server/files/finish-act.ts';
import { getEligibility } from '#lib/server/files/get-eligibility.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [file, { recourse, decisions }] = await Promise.all([
    getFile(locals.api, params.id),
    getEligibility(locals.api, params.id),
  ]);
  return {
    file,
    askReview: recourse.askReview,
    decision: decisions[0] ?? null,
    values: dayValues('askedOn', belgianToday()),
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { api } = locals;
    const values = formValues(await request.formData());
    const call = api.POST('/beneficiaries/{id}/reviews', {
      params: { path: { id: params.id } },
      headers: requestKey(values),
      body: {
        askedOn: typed.day(values, 'askedOn') ?? '',
        way: typed.text(values, 'way') as Schemas['AskReviewInput']['way'],
        words: typed.text(values, 'words') || null,
        version: Number(values.version),
      },
    });
    return finishAct(call, { api, id: params.id, values, done: 'review-asked' });
  },
};
