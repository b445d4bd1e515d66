import { fail, redirect } from '@sveltejs/kit';
import { askedWhatIf } from '#lib/platform/matching/asked-what-if.ts';
import { answerOf } from '#lib/server/answers.ts';
import { newRequestKey } from '#lib/server/form-values.ts';
import { belowOf } from '#lib/server/matching/round-below.ts';
import { roundPeople } from '#lib/server/matching/round-people.ts';
import { sendGesture } from '#lib/server/matching/send-gesture.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import { territoriesWhere } from '#lib/server/territories-where.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';
import { type AskedWorkshop, askedWorkshop, nowhere, workshopAddress } from './asked-workshop.ts';

type Api = App.Locals['api'];

const pageSize = 50;

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api } = locals;
  const id = params.round;
  const asked = askedWorkshop(url.searchParams);
  const [round, territories] = await Promise.all([
    answerOf(api.GET('/rounds/{id}', { params: { path: { id } } })),
    territoriesWhere(api, signedIn(locals), 'matching.read'),
  ]);
  return {
    round,
    territory: territories.find((one) => one.id === round.territoryId) ?? null,
    asked,
    bench: round.counts ? await benchOf(api, id, asked) : null,
    below: round.counts
      ? await belowOf(api, round, {
          tab: asked.tab,
          whatIf: askedWhatIf(url.searchParams, asked),
        })
      : null,
    requestKey: newRequestKey(),
    /** What was just done here, told once at the top. */
    done: url.searchParams.get('done'),
  };
};

/** The two lists, who is chosen, and the move that is weighed. */
async function benchOf(api: Api, id: string, asked: AskedWorkshop) {
  const { standing, activity, q, cursor, person, to } = asked;
  const path = { id };
  const [workshop, people, chosen, preview] = await Promise.all([
    answerOf(api.GET('/rounds/{id}/workshop', { params: { path } })),
    roundPeople(api, id, {
      ...(standing ? { standing } : {}),
      ...(activity ? { activity } : {}),
      ...(q ? { q } : {}),
      ...(cursor ? { cursor } : {}),
      detail: 'short',
      limit: pageSize,
    }),
    person ? roundPeople(api, id, { person, limit: 1 }) : null,
    person && to
      ? answerOf(
          api.GET('/rounds/{id}/move-preview', {
            params: { path, query: { person, ...(to === nowhere ? {} : { activity: to }) } },
          }),
        )
      : null,
  ]);
  return { workshop, people, chosen: chosen?.people ?? null, preview };
}

type Kind = Parameters<typeof sendGesture>[1]['kind'];

/** Sends a gesture, and shows the workshop again with the same people; what was weighed is over. */
const gesture =
  (kind: Kind) =>
  async ({ locals, params, request, url }: RequestEvent) => {
    const id = params.round;
    const form = await request.formData();
    const { problem, values } = await sendGesture(locals.api, { kind, round: id, form });
    if (problem) {
      return fail(problem.status, { problem, values });
    }
    const asked = askedWorkshop(url.searchParams);
    const back = workshopAddress(`/matching/${id}`, asked, { to: null });
    redirect(303, `${back}${back.includes('?') ? '&' : '?'}done=${kind}`);
  };

export const actions: Actions = {
  cancel: gesture('cancel'),
  move: gesture('move'),
  lock: gesture('lock'),
  unlock: gesture('unlock'),
  undo: gesture('undo'),
  redo: gesture('redo'),
};
