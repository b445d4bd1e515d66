import { error, type RequestEvent } from '@sveltejs/kit';
import { API_ORIGIN } from '$app/env/private';
import { passOn } from '../api-for.ts';

const patienceMs = 60_000;
const kept = ['content-type', 'content-disposition'];

/** The rows that were refused, passed through to the browser as they come. */
export async function refusedSheet(event: RequestEvent<{ id: string }>): Promise<Response> {
  const territory = encodeURIComponent(event.url.searchParams.get('territory') ?? '');
  const query = new URLSearchParams({
    format: event.url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx',
    language: event.locals.language,
  });
  const at = `/territories/${territory}/imports/${event.params.id}/refused-rows?${query}`;
  const answer = await passOn(event, new Request(API_ORIGIN + at), patienceMs);
  if (!answer.ok) {
    error(answer.status === 401 ? 401 : 404, 'shared.not-found');
  }
  const headers = new Headers({ 'cache-control': 'no-store' });
  for (const name of kept) {
    headers.set(name, answer.headers.get(name) ?? '');
  }
  return new Response(answer.body, { headers });
}
