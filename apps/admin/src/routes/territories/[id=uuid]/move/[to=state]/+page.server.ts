import { isPublicState } from '@etabli/domain/territories/territory-lifecycle';
import { error, fail, redirect } from '@sveltejs/kit';
import { belgianToday } from '#lib/platform/belgian-today.ts';
import { isReversible } from '#lib/platform/territory-words.ts';
import { answerTo } from '#lib/server/answers.ts';
import { findMeanwhile } from '#lib/server/find-meanwhile.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { getHistory, getTerritory } from '#lib/server/territory-answers.ts';
import { dayValues } from '#lib/server/territory-form/territory-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const territory = await getTerritory(locals.api, params.id);
  if (territory.state === params.to) {
    redirect(303, `/territories/${territory.id}`);
  }
  const move = territory.moves.find(({ to }) => to === params.to);
  if (!move) {
    error(404, 'territories.no-such-move');
  }
  return {
    territory,
    move,
    isReversible: isReversible(territory.state, move.to),
    /** The move takes the territory in front of the public for the first time. */
    becomesPublic: !isPublicState(territory.state) && isPublicState(move.to),
    values: dayValues('on', belgianToday()),
    requestKey: newRequestKey(),
  };
};

export const actions: Actions = {
  default: async ({ locals, params, request }) => {
    const id = params.id;
    const values = formValues(await request.formData());
    const version = Number(values.version);
    const to = params.to;
    const { problem } = await answerTo(
      locals.api.POST('/territories/{id}/moves', {
        params: { path: { id } },
        headers: requestKey(values),
        body: {
          to,
          on: typed.day(values, 'on') ?? '',
          reason: values.reason ?? '',
          decision: typed.text(values, 'decision') || null,
          version,
        },
      }),
    );
    if (!problem) {
      redirect(303, `/territories/${id}?done=moved`);
    }
    if (problem.code !== 'territories.changed-meanwhile') {
      return fail(problem.status, { values, version, problem });
    }
    const [now, history] = await Promise.all([
      getTerritory(locals.api, id),
      getHistory(locals.api, id),
    ]);
    return fail(409, {
      values,
      version: now.version,
      meanwhile: findMeanwhile(now, history, version),
    });
  },
};
