import { correctionReopens, definingFields } from '@etabli/domain/activities/correction';
import { fail, redirect } from '@sveltejs/kit';
import { getActivity, getActivityHistory, offersOf } from '#lib/server/activity-answers.ts';
import { activityValues } from '#lib/server/activity-form/activity-values.ts';
import { findActivityConflict } from '#lib/server/activity-form/find-conflict.ts';
import { readActivity } from '#lib/server/activity-form/read-activity.ts';
import { answerTo } from '#lib/server/answers.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { keptFields } from '#lib/server/kept-fields.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const activity = await getActivity(locals.api, params.id);
  const { state, clearance } = activity;
  return {
    activity,
    /** A change of what it is would send it to review. */
    reopens: correctionReopens(
      { state, isCleared: clearance !== null },
      definingFields.map((field) => ({ field })),
    ),
    values: activityValues(activity),
    offers: await offersOf(locals.api, activity.territory.id),
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  save: async ({ locals, params, request }) => {
    const id = params.id;
    const values = formValues(await request.formData());
    const version = Number(values.version);
    const typed = readActivity(values);
    const kept = keptFields(values, typed);
    if (values.resolved && Object.keys(kept).length === 0) {
      redirect(303, `/activities/${id}?done=unchanged`);
    }
    const { data, problem } = await answerTo(
      locals.api.PATCH('/activities/{id}', {
        params: { path: { id } },
        headers: requestKey(values),
        body: {
          ...kept,
          isTold: values.isTold === 'yes',
          reason: values.reason ?? '',
          version,
        },
      }),
    );
    if (!problem) {
      redirect(
        303,
        `/activities/${id}?done=${data.state === 'reviewed' ? 'reopened' : 'corrected'}`,
      );
    }
    if (problem.code !== 'activities.changed-meanwhile') {
      return fail(problem.status, { values, version, problem });
    }
    const [now, history] = await Promise.all([
      getActivity(locals.api, id),
      getActivityHistory(locals.api, id),
    ]);
    const conflict = findActivityConflict(now, history, { version, typed: { ...typed, ...kept } });
    return fail(409, { values, version, conflict });
  },
};
