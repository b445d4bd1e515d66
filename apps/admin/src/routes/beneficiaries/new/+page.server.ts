import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '#lib/platform/account.ts';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { answerTo } from '#lib/server/answers.ts';
import { territoriesOfFiles } from '#lib/server/files/file-territories.ts';
import { readFile } from '#lib/server/files/read-file.ts';
import { zoneNames } from '#lib/server/files/zone-names.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const account = signedIn(locals);
  const territories = may(account, 'beneficiaries.write')
    ? await territoriesOfFiles(locals.api, account)
    : [];
  const asked = url.searchParams.get('territory');
  const territory = territories.find(({ id }) => id === asked) ?? territories[0];
  if (!territory) {
    error(404, 'shared.not-found');
  }
  return {
    territory,
    zones: await zoneNames(locals.api, { territoryId: territory.id }),
    values: { ...dayValues('on', belgianToday()), accompanies: 'yes' },
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const values = formValues(await request.formData());
    const person = readFile(values);
    const reference = typed.text(values, 'reference');
    const { data, problem } = await answerTo(
      locals.api.POST('/territories/{id}/beneficiaries', {
        params: { path: { id: values.territory ?? '' } },
        headers: requestKey(values),
        body: {
          ...person,
          language: person.language || 'fr',
          workerId: values.accompanies === 'yes' ? signedIn(locals).id : null,
          ...(reference ? { reference } : {}),
          privacyNoticeOn: typed.day(values, 'privacyNoticeOn') ?? '',
          claimedListEntryOn: typed.day(values, 'claimedListEntryOn'),
          on: typed.day(values, 'on') ?? '',
        },
      }),
    );
    if (problem) {
      return fail(problem.status, { values, problem });
    }
    redirect(303, `/beneficiaries/${data.id}?done=opened`);
  },
};
