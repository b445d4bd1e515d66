import { error, fail, redirect } from '@sveltejs/kit';
import { may } from '#lib/platform/account.ts';
import { getEmployers, listTerritories } from '#lib/server/activity-answers.ts';
import { answerTo } from '#lib/server/answers.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!may(signedIn(locals), 'activities.read')) {
    error(404, 'shared.not-found');
  }
  const territories = await listTerritories(locals.api);
  const asked = url.searchParams.get('territory');
  const chosen =
    territories.length === 1 ? territories[0] : territories.find(({ id }) => id === asked);
  return {
    territories,
    employers: chosen ? await getEmployers(locals.api, chosen.id) : null,
    requestKey: newRequestKey(),
    done: url.searchParams.get('done'),
  };
};

/** An employer and an account of it, as the form on each card names them. */
const pairOf = (values: Record<string, string>) => ({
  id: values.employer ?? '',
  account: values.account ?? '',
});

const back = (values: Record<string, string>, done: string) =>
  redirect(
    303,
    `/activities/employers?territory=${encodeURIComponent(values.territory ?? '')}&done=${done}`,
  );

export const actions: Actions = {
  link: async ({ locals, request }) => {
    const values = formValues(await request.formData());
    const { problem } = await answerTo(
      locals.api.PUT('/employers/{id}/accounts/{account}', {
        params: { path: pairOf(values) },
        headers: requestKey(values),
      }),
    );
    return problem
      ? fail(problem.status, { problem, employer: values.employer })
      : back(values, 'linked');
  },

  unlink: async ({ locals, request }) => {
    const values = formValues(await request.formData());
    const { problem } = await answerTo(
      locals.api.DELETE('/employers/{id}/accounts/{account}', {
        params: { path: pairOf(values) },
        headers: requestKey(values),
      }),
    );
    return problem
      ? fail(problem.status, { problem, employer: values.employer })
      : back(values, 'unlinked');
  },
};
