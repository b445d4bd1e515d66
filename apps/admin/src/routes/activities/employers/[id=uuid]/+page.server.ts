import type { Schemas } from '@etabli/sdk';
import { error, fail, redirect } from '@sveltejs/kit';
import { getEmployers } from '#lib/server/activity-answers.ts';
import { answerTo } from '#lib/server/answers.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

type Kind = Schemas['CreateEmployerInput']['kind'];

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const list = await getEmployers(locals.api, url.searchParams.get('territory') ?? '');
  const employer = list.items.find(({ id }) => id === params.id);
  if (!employer || !list.mayWrite) {
    error(404, 'shared.not-found');
  }
  const { name, kind, enterpriseNumber } = employer;
  return {
    territory: list.territory,
    employer,
    values: { name, kind, enterpriseNumber: enterpriseNumber ?? '' },
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request, url }) => {
    const values = formValues(await request.formData());
    const territory = encodeURIComponent(url.searchParams.get('territory') ?? '');
    const version = Number(values.version);
    const { problem } = await answerTo(
      locals.api.PATCH('/employers/{id}', {
        params: { path: { id: params.id } },
        headers: requestKey(values),
        body: {
          name: typed.text(values, 'name'),
          kind: values.kind as Kind,
          enterpriseNumber: typed.text(values, 'enterpriseNumber') || null,
          isSame: values.isSame === 'yes',
          version,
        },
      }),
    );
    if (!problem) {
      redirect(303, `/activities/employers?territory=${territory}&done=saved`);
    }
    if (problem.code !== 'activities.employer-changed-meanwhile') {
      return fail(problem.status, { values, version, problem });
    }
    const { fields, version: now } = problem.params;
    return fail(409, {
      values,
      version: Number(now),
      conflict: (fields ?? []) as { field: string; yours: unknown; theirs: unknown }[],
    });
  },
};
