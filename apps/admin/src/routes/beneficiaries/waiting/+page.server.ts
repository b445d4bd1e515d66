import { fail } from '@sveltejs/kit';
import { answerOf, answerTo } from '#lib/server/answers.ts';
import { territoriesOfFiles } from '#lib/server/files/file-territories.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { Actions, PageServerLoad } from './$types';
import { chosenEvidence } from './chosen-evidence.ts';

type Api = App.Locals['api'];

const listWaiting = (api: Api, id: string) =>
  answerOf(api.GET('/territories/{id}/waiting-evidence', { params: { path: { id } } }));

export const load: PageServerLoad = async ({ locals, url }) => {
  const territories = await territoriesOfFiles(locals.api, signedIn(locals));
  const asked = url.searchParams.get('territory');
  const territory = territories.find(({ id }) => id === asked) ?? territories[0];
  if (!territory) {
    return { territories, territory: null, items: [], total: 0, requestKey: newRequestKey() };
  }
  const { items, total } = await listWaiting(locals.api, territory.id);
  return { territories, territory, items, total, requestKey: newRequestKey() };
};

export const actions: Actions = {
  default: async ({ locals, request }) => {
    const { api } = locals;
    const values = formValues(await request.formData());
    const evidenceIds = chosenEvidence(values);
    if (evidenceIds.length === 0) {
      return fail(422, { values, isNoneChosen: true });
    }
    const id = values.territory ?? '';
    // Who is confirmed no longer waits: the names of the answer are those of before.
    const before = await listWaiting(api, id);
    const { data, problem } = await answerTo(
      api.POST('/territories/{id}/confirmations', {
        params: { path: { id } },
        headers: requestKey(values),
        body: { evidenceIds },
      }),
    );
    if (problem) {
      return fail(problem.status, { values, problem });
    }
    const people = new Map(before.items.map((person) => [person.beneficiaryId, person]));
    return {
      results: data.items.map((item) => {
        const person = people.get(item.beneficiaryId);
        return {
          ...item,
          givenName: person?.givenName ?? null,
          familyName: person?.familyName ?? null,
        };
      }),
    };
  },
};
