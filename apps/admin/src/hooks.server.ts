import { randomUUID } from 'node:crypto';
import { type RequestEvent, redirect } from '@sveltejs/kit';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { answerTo } from '#lib/server/answers.ts';
import { apiFor } from '#lib/server/api-for.ts';
import { languageOf } from '#lib/server/language.ts';

/** The only routes that answer somebody who is not signed in. */
const openRoutes = new Set<string | null>(['/sign-in', '/sign-out', '/(own)/language']);

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.language = languageOf(event.cookies);
  event.locals.api = apiFor(event);
  event.locals.account = null;
  await recognise(event);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('<html lang="fr">', `<html lang="${event.locals.language}">`),
    preload: ({ type, path }) =>
      type === 'css' || type === 'js' || (type === 'font' && path.includes('hyperlegible-next')),
  });
  response.headers.set('cache-control', 'no-store');
  return response;
};

/** Finds out who asks; who is not signed in is led to the door, and back afterwards. */
async function recognise(event: RequestEvent): Promise<void> {
  const { data, problem } = await answerTo(event.locals.api.GET('/me'));
  event.locals.account = data ?? null;
  if (problem?.status !== 401 || openRoutes.has(event.route.id) || isScriptedAct(event)) {
    return;
  }
  const asked = event.request.method === 'GET' ? event.url.search : '';
  const next = encodeURIComponent(event.url.pathname + asked);
  redirect(303, next === '%2F' ? '/sign-in' : `/sign-in?next=${next}`);
}

/** A form sent by script gets its answer as words beside what was typed, which a redirect would lose. */
function isScriptedAct({ request }: RequestEvent): boolean {
  return request.method === 'POST' && request.headers.get('x-sveltekit-action') === 'true';
}

/** Writes what failed without what was asked: a form may hold a person's own words. */
export const handleError: HandleServerError = ({ error, event, kind }) => {
  if (kind !== 'unknown') {
    return;
  }
  const reference = randomUUID().slice(0, 8);
  const told = error instanceof Error ? (error.stack ?? error.message) : 'not an error';
  const line = { level: 50, time: Date.now(), reference, route: event.route.id, told };
  process.stderr.write(`${JSON.stringify(line)}\n`);
  return { reference };
};
