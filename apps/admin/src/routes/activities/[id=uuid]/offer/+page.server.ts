import { fail, redirect } from '@sveltejs/kit';
import { countRows, type FormValues } from '#lib/platform/form-values.ts';
import { getActivity } from '#lib/server/activity-answers.ts';
import { offerValues } from '#lib/server/activity-form/offer-values.ts';
import { readOffer } from '#lib/server/activity-form/read-offer.ts';
import { answerTo } from '#lib/server/answers.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import type { Actions, PageServerLoad } from './$types';

type Api = App.Locals['api'];

const titlesOf = async (api: Api, values: FormValues) => {
  const codes = Object.entries(values).flatMap(([name, code]) =>
    /^offer\.codes\.\d+\.code$/.test(name) && /^\d{5}$/.test(code) ? [code] : [],
  );
  if (codes.length === 0) {
    return {};
  }
  const { data } = await answerTo(
    api.GET('/nace-codes', { params: { query: { codes: codes.slice(0, 20).join(',') } } }),
  );
  return Object.fromEntries(data?.items.map(({ code, titles }) => [code, titles]) ?? []);
};

export const load: PageServerLoad = async ({ locals, params }) => {
  const activity = await getActivity(locals.api, params.id);
  const values = offerValues(activity.offer);
  return {
    activity,
    values,
    titles: await titlesOf(locals.api, values),
    requestKey: newRequestKey(),
  };
};

/** The code of the button pressed, in the first free row; what is chosen already stays one. */
function withCode(values: FormValues, code: string): FormValues {
  const rows = countRows(values, 'offer.codes');
  const places = Array.from({ length: rows + 1 }, (_, place) => `offer.codes.${place}`);
  const isChosen = places.some((at) => values[`${at}.code`] === code);
  const free = places.find((at) => !values[`${at}.code`]) ?? `offer.codes.${rows}`;
  const shared = places.reduce((sum, at) => sum + (Number(values[`${at}.share`]) || 0), 0);
  return isChosen || !/^\d{5}$/.test(code)
    ? values
    : {
        ...values,
        [`${free}.code`]: code,
        [`${free}.share`]: String(Math.max(0, 100 - shared) || ''),
      };
}

function withoutCode(values: FormValues, code: string): FormValues {
  const at = Object.entries(values).find(
    ([name, value]) => /^offer\.codes\.\d+\.code$/.test(name) && value === code,
  )?.[0];
  return at ? { ...values, [at]: '', [at.replace(/code$/, 'share')]: '' } : values;
}

export const actions: Actions = {
  /** Looks for codes by words; all that was typed comes back. */
  search: async ({ locals, request }) => {
    const values = formValues(await request.formData());
    const q = (values.q ?? '').trim().slice(0, 100);
    const { data, problem } = await answerTo(
      locals.api.GET('/nace-codes', { params: { query: { q, limit: 20 } } }),
    );
    const titles = await titlesOf(locals.api, values);
    return problem
      ? fail(problem.status, { values, problem, titles })
      : { values, titles, found: { q, ...data } };
  },
  choose: async ({ locals, request }) => {
    const form = formValues(await request.formData());
    const values = { ...withCode(form, form.add ?? ''), q: '' };
    return { values, titles: await titlesOf(locals.api, values) };
  },
  remove: async ({ locals, request }) => {
    const form = formValues(await request.formData());
    const values = withoutCode(form, form.drop ?? '');
    return { values, titles: await titlesOf(locals.api, values) };
  },
  save: async ({ locals, params, request }) => {
    const values = formValues(await request.formData());
    const { problem } = await answerTo(
      locals.api.PATCH('/activities/{id}', {
        params: { path: { id: params.id } },
        headers: requestKey(values),
        body: {
          offer: readOffer(values),
          reason: values.reason ?? '',
          version: Number(values.version),
        },
      }),
    );
    if (problem) {
      return fail(problem.status, {
        values,
        problem,
        titles: await titlesOf(locals.api, values),
      });
    }
    redirect(303, `/activities/${params.id}?done=corrected#offer`);
  },
};
