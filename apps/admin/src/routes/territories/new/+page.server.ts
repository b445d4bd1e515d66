import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '#lib/platform/account.ts';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { answerOf, answerTo } from '#lib/server/answers.ts';
import { codeFor, withoutUnaskedCode } from '#lib/server/code-for.ts';
import { namesFor } from '#lib/server/form-names.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import { arrangeZones } from '#lib/server/territory-form/arrange-zones.ts';
import { readTerritory } from '#lib/server/territory-form/read-territory.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  if (!may(signedIn(locals), 'territories.create')) {
    error(404, 'shared.not-found');
  }
  const programme = await answerOf(locals.api.GET('/public/programme'));
  return {
    brand: programme.brand.name,
    programmeCode: programme.code,
    values: dayValues('on', belgianToday()),
    names: namesFor(programme.rules),
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  arrange: async ({ request }) => {
    const values = formValues(await request.formData());
    return arrangeZones(values, values.arrange ?? '');
  },

  create: async ({ locals, request }) => {
    const values = formValues(await request.formData());
    const territory = readTerritory(values);
    const code = typed.text(values, 'code');
    const { data, problem } = await answerTo(
      locals.api.POST('/territories', {
        headers: requestKey(values),
        body: {
          ...territory,
          programmeCode: values.programmeCode ?? '',
          code: code || codeFor(territory.name),
          isNamePublished: values.isNamePublished === 'yes',
          isDemonstration: false,
          on: typed.day(values, 'on') ?? '',
          reason: values.reason ?? '',
        },
      }),
    );
    if (problem) {
      const told = withoutUnaskedCode(problem, { code, name: territory.name });
      return fail(problem.status, { values, problem: told });
    }
    redirect(303, `/territories/${data.id}?done=created`);
  },
};
