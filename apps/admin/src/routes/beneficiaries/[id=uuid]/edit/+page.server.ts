import { fail, redirect } from '@sveltejs/kit';
import { answerTo } from '#lib/server/answers.ts';
import { getFile, getFileHistory } from '#lib/server/files/file-answers.ts';
import { findFileConflict } from '#lib/server/files/find-file-conflict.ts';
import { fileValues, readFile, wishRows } from '#lib/server/files/read-file.ts';
import { zoneNames } from '#lib/server/files/zone-names.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { keptFields } from '#lib/server/kept-fields.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const file = await getFile(locals.api, params.id);
  return {
    file,
    values: fileValues(file),
    wishRows: Math.max(wishRows, file.wishes.length),
    zones: await zoneNames(locals.api, file),
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  save: async ({ locals, params, request }) => {
    const { id } = params;
    const values = formValues(await request.formData());
    const version = Number(values.version);
    const sheet = readFile(values);
    const kept = keptFields(values, sheet);
    if (values.resolved && Object.keys(kept).length === 0) {
      redirect(303, `/beneficiaries/${id}?done=unchanged`);
    }
    const { problem } = await answerTo(
      locals.api.PATCH('/beneficiaries/{id}', {
        params: { path: { id } },
        headers: requestKey(values),
        body: { ...kept, reason: typed.text(values, 'reason') || null, version },
      }),
    );
    if (!problem) {
      redirect(303, `/beneficiaries/${id}?done=corrected`);
    }
    if (problem.code === 'beneficiaries.nothing-changed') {
      redirect(303, `/beneficiaries/${id}?done=unchanged`);
    }
    if (problem.code !== 'beneficiaries.changed-meanwhile') {
      return fail(problem.status, { values, version, problem });
    }
    const [file, history] = await Promise.all([
      getFile(locals.api, id),
      getFileHistory(locals.api, id),
    ]);
    const conflict = findFileConflict(file, history, { version, typed: { ...sheet, ...kept } });
    return fail(409, { values, version, conflict });
  },
};
