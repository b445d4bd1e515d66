import {
  type ActivityState,
  activityLifecycle,
  publicActivityStates,
} from '@etabli/domain/activities/activity-lifecycle';
import { error, fail, redirect } from '@sveltejs/kit';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { getActivity, getActivityHistory } from '#lib/server/activity-answers.ts';
import { answerTo } from '#lib/server/answers.ts';
import { findMeanwhile } from '#lib/server/find-meanwhile.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

const publicStates: readonly ActivityState[] = publicActivityStates;

export const load: PageServerLoad = async ({ locals, params }) => {
  const activity = await getActivity(locals.api, params.id);
  if (activity.state === params.to) {
    redirect(303, `/activities/${activity.id}`);
  }
  const move = activity.moves.find(({ to }) => to === params.to);
  if (!move) {
    error(404, 'activities.no-such-move');
  }
  const [isPublic, becomes] = [activity.state, move.to].map((state) =>
    publicStates.includes(state),
  );
  return {
    activity,
    move,
    isReversible: activityLifecycle.canMove(move.to, activity.state),
    publicity:
      isPublic === becomes ? (isPublic ? 'stays' : 'none') : becomes ? 'appears' : 'leaves',
    values: dayValues('on', belgianToday()),
    requestKey: newRequestKey(),
  } as const;
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const id = params.id;
    const values = formValues(await request.formData());
    const version = Number(values.version);
    const { problem } = await answerTo(
      locals.api.POST('/activities/{id}/moves', {
        params: { path: { id } },
        headers: requestKey(values),
        body: {
          to: params.to,
          on: typed.day(values, 'on') ?? '',
          reason: values.reason ?? '',
          hasToldWorkers: values.hasToldWorkers === 'yes',
          version,
        },
      }),
    );
    if (!problem) {
      redirect(303, `/activities/${id}?done=moved`);
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
