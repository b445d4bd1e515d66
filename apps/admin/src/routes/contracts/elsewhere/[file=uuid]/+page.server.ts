import { fail, redirect } from '@sveltejs/kit';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { answerTo } from '#lib/server/answers.ts';
import { readHiring, readWeeklyMinutes } from '#lib/server/contracts/read-hiring.ts';
import { getFile } from '#lib/server/files/file-answers.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const file = await getFile(locals.api, params.file);
  return {
    file,
    mayRecord: signedIn(locals).permissions.includes('contracts.record-elsewhere'),
    values: dayValues('signedOn', belgianToday()),
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const id = params.file;
    const values = formValues(await request.formData());
    const version = Number(values.version);
    const { problem } = await answerTo(
      locals.api.POST('/beneficiaries/{id}/hiring-elsewhere', {
        params: { path: { id } },
        headers: requestKey(values),
        body: {
          ...readHiring(values),
          employerName: typed.text(values, 'employerName'),
          weeklyMinutes: readWeeklyMinutes(values),
          version,
        },
      }),
    );
    if (problem) {
      return fail(problem.status, { values, version, problem });
    }
    redirect(303, `/beneficiaries/${id}`);
  },
};
