import type { Schemas } from '@etabli/sdk';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import type { ListKind } from '#lib/platform/imports/column-label.ts';
import { importPath } from '#lib/platform/imports/import-paths.ts';
import { answerOf, answerTo } from '../answers.ts';
import { formValues, newRequestKey, requestKey } from '../form-values.ts';

type Event = RequestEvent<{ id: string }>;
type Import = Schemas['Import'];
type Status = 'created' | 'updated' | 'unchanged' | 'refused';

const statuses: readonly Status[] = ['refused', 'created', 'updated', 'unchanged'];
const pageSize = 50;

const placeOf = ({ params, url }: Pick<Event, 'params' | 'url'>) => ({
  id: url.searchParams.get('territory') ?? '',
  importId: params.id,
});

/** What a person is shown first: what has to be corrected, if anything has. */
function statusAsked({ url }: Pick<Event, 'url'>, { counts }: Import): Status | undefined {
  const asked = url.searchParams.get('status');
  return asked === 'all'
    ? undefined
    : (statuses.find((status) => status === asked) ??
        statuses.find((status) => counts[status] > 0));
}

/** One import: its columns while they are open, then its rows. */
export async function loadImport(event: Pick<Event, 'locals' | 'params' | 'url'>, kind: ListKind) {
  const { locals, url } = event;
  const path = placeOf(event);
  const shown = await answerOf(
    locals.api.GET('/territories/{id}/imports/{importId}', { params: { path } }),
  );
  const isOpen = shown.state === 'uploaded' || shown.state === 'mapped';
  const isSettling = isOpen || (url.searchParams.has('columns') && shown.moves.includes('mapped'));
  const status = statusAsked(event, shown);
  const cursor = url.searchParams.get('cursor');
  const rows =
    isSettling || shown.total === null
      ? null
      : await answerOf(
          locals.api.GET('/territories/{id}/imports/{importId}/rows', {
            params: {
              path,
              query: {
                limit: pageSize,
                ...(status ? { status } : {}),
                ...(cursor ? { cursor } : {}),
              },
            },
          }),
        );
  return {
    kind,
    territory: path.id,
    import: shown,
    isSettling,
    status: status ?? null,
    cursor,
    rows,
    requestKey: newRequestKey(),
  };
}

function mappingIn(values: Record<string, string>): Record<string, number> {
  const chosen = Object.entries(values).filter(
    ([name, value]) => name.startsWith('mapping.') && value !== '',
  );
  return Object.fromEntries(
    chosen.map(([name, value]) => [name.slice('mapping.'.length), Number(value)]),
  );
}

/** The acts on one import; each leads back to its page. */
export function importActions(kind: ListKind) {
  const back = (event: Event) =>
    redirect(303, importPath(kind, event.params.id, { territory: placeOf(event).id }));
  const move = (verb: 'check' | 'apply') => async (event: Event) => {
    const values = formValues(await event.request.formData());
    const { problem } = await answerTo(
      event.locals.api.POST(`/territories/{id}/imports/{importId}/${verb}`, {
        params: { path: placeOf(event) },
        headers: requestKey(values),
        body: { version: Number(values.version) },
      }),
    );
    return problem ? fail(problem.status, { values, problem }) : back(event);
  };
  return {
    check: move('check'),
    apply: move('apply'),

    settle: async (event: Event) => {
      const values = formValues(await event.request.formData());
      const params = { path: placeOf(event) };
      const { api } = event.locals;
      const { data, problem } = await answerTo(
        api.PUT('/territories/{id}/imports/{importId}/mapping', {
          params,
          body: { mapping: mappingIn(values), version: Number(values.version) },
        }),
      );
      if (problem) {
        return fail(problem.status, { values, problem });
      }
      const checked = await answerTo(
        api.POST('/territories/{id}/imports/{importId}/check', {
          params,
          body: { version: data.version },
        }),
      );
      return checked.problem
        ? fail(checked.problem.status, { values, problem: checked.problem })
        : back(event);
    },

    cancel: async (event: Event) => {
      const values = formValues(await event.request.formData());
      const { problem } = await answerTo(
        event.locals.api.POST('/territories/{id}/imports/{importId}/cancel', {
          params: { path: placeOf(event) },
        }),
      );
      return problem ? fail(problem.status, { values, problem }) : back(event);
    },
  };
}
