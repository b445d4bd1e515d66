import { clearanceDecisions } from '@etabli/domain/non-competition/clearance';
import { moveAfterDecision } from '@etabli/domain/non-competition/move-after';
import { plainDate } from '@etabli/domain/values/plain-date';
import { fail, redirect } from '@sveltejs/kit';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { getActivity, getActivityHistory, getClearances } from '#lib/server/activity-answers.ts';
import { answerOf, answerTo } from '#lib/server/answers.ts';
import { findMeanwhile } from '#lib/server/find-meanwhile.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import type { Actions, PageServerLoad } from './$types';
import { readDecision } from './read-decision.ts';

export const load: PageServerLoad = async ({ locals, params }) => {
  const [activity, clearances, { check }] = await Promise.all([
    getActivity(locals.api, params.id),
    getClearances(locals.api, params.id),
    answerOf(
      locals.api.GET('/activities/{id}/checks/last', { params: { path: { id: params.id } } }),
    ),
  ]);
  const today = plainDate(belgianToday());
  const ofToday = { inForceFrom: today, inForceUntil: null };
  return {
    activity,
    check,
    mayDecide: clearances.mayDecide,
    isDecidable: clearances.isDecidable,
    /** Where each decision of today takes the activity; the state it has where it stays. */
    outcomes: clearanceDecisions.map((decision) => ({
      decision,
      to: moveAfterDecision(activity.state, { decision, ...ofToday }, today) ?? activity.state,
    })),
    values: { ...dayValues('decidedOn', today), ...dayValues('inForceFrom', today) },
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const id = params.id;
    const values = formValues(await request.formData());
    const version = Number(values.version);
    const { problem } = await answerTo(
      locals.api.POST('/activities/{id}/clearances', {
        params: { path: { id } },
        headers: requestKey(values),
        body: { ...readDecision(values), version },
      }),
    );
    if (!problem) {
      redirect(303, `/activities/${id}?done=decided#clearances`);
    }
    if (problem.code !== 'activities.changed-meanwhile') {
      return fail(problem.status, { values, version, problem });
    }
    const [now, history] = await Promise.all([
      getActivity(locals.api, id),
      getActivityHistory(locals.api, id),
    ]);
    return fail(409, {
      values,
      version: now.version,
      meanwhile: findMeanwhile(now, history, version),
    });
  },
};
