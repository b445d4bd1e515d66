import { fail, redirect } from '@sveltejs/kit';
import { answerOf, answerTo } from '#lib/server/answers.ts';
import { formValues, newRequestKey, requestKey } from '#lib/server/form-values.ts';
import { typed } from '#lib/server/territory-form/typed-values.ts';
import type { Actions, PageServerLoad } from './$types';

/** Figures that somebody tries out; what cannot be read is named, and the kept figure counts instead. */
function triedOut(search: URLSearchParams) {
  const number = (name: string, by: number) => {
    const value = typed.number({ value: search.get(name) ?? '' }, 'value');
    return typeof value === 'number' && value > 0 ? Math.round(value * by) : undefined;
  };
  const catchmentMetres = number('km', 1_000);
  const cents = number('price', 100);
  const clientele = search.getAll('for').filter((group) => /^[a-z0-9_]+$/.test(group));
  return {
    query: {
      ...(catchmentMetres ? { catchmentMetres } : {}),
      ...(cents ? { cents } : {}),
      ...(clientele.length > 0 ? { clientele: clientele.join(',') } : {}),
    },
    unread: {
      km: Boolean(search.get('km')?.trim()) && !catchmentMetres,
      price: Boolean(search.get('price')?.trim()) && !cents,
      clientele: search.has('km') && clientele.length === 0,
    },
  };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { query, unread } = triedOut(url.searchParams);
  const dossier = await answerOf(
    locals.api.GET('/activities/{id}/dossier', { params: { path: { id: params.id }, query } }),
  );
  const codes = new Set(
    dossier.check?.rows
      .flatMap(({ pair }) => [pair.activity, pair.establishment])
      .filter(({ version }) => version === '2025')
      .map(({ code }) => code),
  );
  const { data } =
    codes.size > 0
      ? await answerTo(
          locals.api.GET('/nace-codes', {
            params: { query: { codes: [...codes].slice(0, 20).join(','), limit: 20 } },
          }),
        )
      : { data: undefined };
  return {
    dossier,
    unread,
    titles: Object.fromEntries(data?.items.map(({ code, titles }) => [code, titles]) ?? []),
    requestKey: newRequestKey(),
    done: url.searchParams.get('done'),
  };
};

const path = (id: string) => ({ params: { path: { id } } });

export const actions: Actions = {
  run: async ({ locals, params, request }) => {
    const values = formValues(await request.formData());
    const { problem } = await answerTo(
      locals.api.POST('/activities/{id}/checks', {
        ...path(params.id),
        headers: requestKey(values),
      }),
    );
    if (problem) {
      return fail(problem.status, { problem, values });
    }
    redirect(303, `/non-competition/${params.id}?done=run`);
  },
  strike: async ({ locals, params, request }) => {
    const values = formValues(await request.formData());
    const establishment = values.establishment ?? '';
    const { problem } = await answerTo(
      locals.api.PUT('/activities/{id}/struck-out/{establishment}', {
        params: { path: { id: params.id, establishment } },
        headers: requestKey(values),
        body: { reason: values.reason ?? '' },
      }),
    );
    if (problem) {
      return fail(problem.status, { problem, values });
    }
    redirect(303, `/non-competition/${params.id}?done=struck#row-${establishment}`);
  },
  restore: async ({ locals, params, request }) => {
    const values = formValues(await request.formData());
    const establishment = values.establishment ?? '';
    const { problem } = await answerTo(
      locals.api.DELETE('/activities/{id}/struck-out/{establishment}', {
        params: { path: { id: params.id, establishment } },
        headers: requestKey(values),
      }),
    );
    if (problem) {
      return fail(problem.status, { problem, values });
    }
    redirect(303, `/non-competition/${params.id}?done=restored#row-${establishment}`);
  },
  settle: async ({ locals, params, request }) => {
    const values = formValues(await request.formData());
    const { problem } = await answerTo(
      locals.api.POST('/activities/{id}/clearance-review/settlement', {
        ...path(params.id),
        headers: requestKey(values),
        body: { motive: values.motive ?? '' },
      }),
    );
    if (problem) {
      return fail(problem.status, { problem, values });
    }
    redirect(303, `/non-competition/${params.id}?done=settled`);
  },
};
