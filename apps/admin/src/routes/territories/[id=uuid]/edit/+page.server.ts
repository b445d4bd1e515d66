import { fail, redirect } from '@sveltejs/kit';
import { answerTo } from '#lib/server/answers.ts';
import { namesFor } from '#lib/server/form-names.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { keptFields } from '#lib/server/kept-fields.ts';
import { findRules, getHistory, getTerritory } from '#lib/server/territory-answers.ts';
import { arrangeZones } from '#lib/server/territory-form/arrange-zones.ts';
import { findTerritoryConflict } from '#lib/server/territory-form/find-conflict.ts';
import { readTerritory } from '#lib/server/territory-form/read-territory.ts';
import { territoryValues } from '#lib/server/territory-form/territory-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const territory = await getTerritory(locals.api, params.id);
  const rules = await findRules(locals.api, territory.programme);
  return {
    territory,
    values: territoryValues(territory),
    names: namesFor(rules),
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  arrange: async ({ request }) => {
    const values = formValues(await request.formData());
    const arranged = arrangeZones(values, values.arrange ?? '');
    return { ...arranged, version: Number(values.version) };
  },

  save: async ({ locals, params, request }) => {
    const id = params.id;
    const values = formValues(await request.formData());
    const version = Number(values.version);
    const typed = readTerritory(values);
    const kept = keptFields(values, typed);
    if (values.resolved && Object.keys(kept).length === 0) {
      redirect(303, `/territories/${id}?done=unchanged`);
    }
    const { problem } = await answerTo(
      locals.api.PATCH('/territories/{id}', {
        params: { path: { id } },
        headers: requestKey(values),
        body: { ...kept, reason: values.reason ?? '', version },
      }),
    );
    if (!problem) {
      redirect(303, `/territories/${id}?done=corrected`);
    }
    if (problem.code !== 'territories.changed-meanwhile') {
      return fail(problem.status, { values, version, problem });
    }
    const [now, history] = await Promise.all([
      getTerritory(locals.api, id),
      getHistory(locals.api, id),
    ]);
    const conflict = findTerritoryConflict(now, history, { version, typed: { ...typed, ...kept } });
    return fail(409, { values, version, conflict });
  },
};
