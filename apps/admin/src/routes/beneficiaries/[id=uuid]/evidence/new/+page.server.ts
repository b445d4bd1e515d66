import { evidenceSubjects } from '@etabli/domain/beneficiaries/evidence';
import type { Schemas } from '@etabli/sdk';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { getFile } from '#lib/server/files/file-answers.ts';
import { finishAct } from '#lib/server/files/finish-act.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const asked = url.searchParams.get('subject');
  return {
    file: await getFile(locals.api, params.id),
    values: {
      subject: evidenceSubjects.find((subject) => subject === asked) ?? '',
      ...dayValues('seenOn', belgianToday()),
    },
    requestKey: newRequestKey(),
  };
};

type Input = Schemas['EvidenceInput'];

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const { api } = locals;
    const values = formValues(await request.formData());
    const call = api.POST('/beneficiaries/{id}/evidence', {
      params: { path: { id: params.id } },
      headers: requestKey(values),
      body: {
        subject: typed.text(values, 'subject') as Input['subject'],
        kind: typed.text(values, 'kind') as Input['kind'],
        issuer: typed.text(values, 'issuer') || null,
        seenOn: typed.day(values, 'seenOn') ?? '',
        validUntil: typed.day(values, 'validUntil'),
        version: Number(values.version),
      },
    });
    return finishAct(call, { api, id: params.id, values, done: 'evidence' });
  },
};
