import { randomUUID } from 'node:crypto';
import type { Handle, HandleServerError } from '@sveltejs/kit/hooks';
import { languageOfPath } from '#lib/platform/language-of-path.ts';
import { compressPage } from '#lib/server/compress-page.ts';
import { keepPrivate } from '#lib/server/keep-private.ts';
import { publicApi } from '#lib/server/public-api.ts';
import { API_ORIGIN } from '$app/env/private';

export const handle: Handle = async ({ event, resolve }) => {
  event.locals.language = languageOfPath(event.url.pathname);
  event.locals.api = publicApi(API_ORIGIN);
  const response = await resolve(event, {
    transformPageChunk: ({ html }) =>
      html.replace('<html lang="fr">', `<html lang="${event.locals.language}">`),
    // The text face is needed by the first line; the title face only by wide screens.
    preload: (file) =>
      file.type === 'css' || (file.type === 'font' && file.path.includes('hyperlegible-next')),
  });
  if (response.status === 503) {
    response.headers.set('retry-after', '120');
  }
  return compressPage(event.request, keepPrivate(event.route.id, response));
};

/** Writes what failed without what was asked: an address may hold a person's own words. */
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
