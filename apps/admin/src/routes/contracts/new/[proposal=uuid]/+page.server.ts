import { fail, redirect } from '@sveltejs/kit';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { answerTo } from '#lib/server/answers.ts';
import { readHiring, readWeeklyMinutes } from '#lib/server/contracts/read-hiring.ts';
import { getSharedPerson } from '#lib/server/contracts/shared-people.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import { territoriesWhere } from '#lib/server/territories-where.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const account = signedIn(locals);
  const territories = await territoriesWhere(locals.api, account, 'contracts.read');
  const found = await getSharedPerson(locals.api, territories, params.proposal);
  return {
    ...found,
    mayRecord: account.permissions.includes('contracts.record'),
    values: dayValues('signedOn', belgianToday()),
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const values = formValues(await request.formData());
    const version = Number(values.version);
    const { problem } = await answerTo(
      locals.api.POST('/proposals/{id}/hiring', {
        params: { path: { id: params.proposal } },
        headers: requestKey(values),
        body: {
          ...readHiring(values),
          weeklyMinutes: readWeeklyMinutes(values) ?? ('' as unknown as number),
          version,
        },
      }),
    );
    if (problem) {
      return fail(problem.status, { values, version, problem });
    }
    redirect(303, `/contracts?territory=${values.territory ?? ''}&done=recorded`);
  },
};
