import type { Schemas } from '@etabli/sdk';
import { fail, type RequestEvent, redirect } from '@sveltejs/kit';
import type { ListKind } from '#lib/platform/imports/column-label.ts';
import { importPath } from '#lib/platform/imports/import-paths.ts';
import { API_ORIGIN } from '$app/env/private';
import { answerTo } from '../answers.ts';
import { passOn } from '../api-for.ts';
import { formValues, newRequestKey, requestKey } from '../form-values.ts';
import { lacking } from '../problems.ts';
import { signedIn } from '../signed-in.ts';
import { importTerritories } from './import-territories.ts';

const pageSize = 20;
/** A big file on a slow line between the two servers. */
const uploadPatienceMs = 60_000;

/** Where a list is sent from, and those that were sent before. */
export async function loadStart(
  { locals, url }: Pick<RequestEvent, 'locals' | 'url'>,
  kind: ListKind,
) {
  const territories = await importTerritories(locals.api, signedIn(locals), kind);
  const asked = url.searchParams.get('territory');
  const territory = territories.find(({ id }) => id === asked) ?? territories[0] ?? null;
  const cursor = url.searchParams.get('cursor') ?? undefined;
  const { data, problem } = territory
    ? await answerTo(
        locals.api.GET('/territories/{id}/imports', {
          params: {
            path: { id: territory.id },
            query: { kind, limit: pageSize, ...(cursor ? { cursor } : {}) },
          },
        }),
      )
    : {};
  return {
    kind,
    territories,
    territory,
    cursor: cursor ?? null,
    list: data ?? null,
    problem: problem ?? null,
    requestKey: newRequestKey(),
  };
}

/** Passes the file on as it is: bytes, its name beside them. */
export async function upload(event: RequestEvent, kind: ListKind) {
  const form = await event.request.formData();
  const values = formValues(form);
  const file = form.get('file');
  const territory = values.territory ?? '';
  if (!(file instanceof File) || file.name === '') {
    return fail(422, { values, problem: lacking(['file']) });
  }
  const query = new URLSearchParams({ kind, fileName: file.name.slice(0, 200) });
  if (values.sheet?.trim()) {
    query.set('sheet', values.sheet.trim());
  }
  const address = `${API_ORIGIN}/territories/${encodeURIComponent(territory)}/imports?${query}`;
  const { data, problem } = await answerTo(send(event, address, file, requestKey(values)));
  if (problem) {
    return fail(problem.status, { values, problem });
  }
  redirect(303, importPath(kind, data.id, { territory }));
}

async function send(
  event: RequestEvent,
  address: string,
  file: File,
  key: Record<string, string>,
): Promise<{ data?: Schemas['Import']; error?: unknown; response: Response }> {
  const headers = { ...key, 'content-type': 'application/octet-stream' };
  const request = new Request(address, { method: 'POST', body: file, headers });
  const response = await passOn(event, request, uploadPatienceMs);
  const body = await response.json();
  return response.ok ? { data: body, response } : { error: body, response };
}
