import { type Api, makeClient } from '@etabli/sdk';
import type { RequestEvent } from '@sveltejs/kit';
import { ADMIN_ORIGIN, API_ORIGIN } from '$app/env/private';
import { keepCookieLine } from './cookie-line.ts';

const patienceMs = 10_000;

/**
 * Sends a request to the API in the name of the browser that asks: with its cookie, its address and
 * its agent. The browser itself never speaks to the API and never sees a token.
 */
export async function passOn(
  event: RequestEvent,
  request: Request,
  waitMs = patienceMs,
): Promise<Response> {
  const { headers } = request;
  headers.set('origin', new URL(ADMIN_ORIGIN).origin);
  headers.set('x-forwarded-for', event.getClientAddress());
  for (const name of ['cookie', 'user-agent']) {
    const value = event.request.headers.get(name);
    if (value) {
      headers.set(name, value);
    }
  }
  const signal = AbortSignal.timeout(waitMs);
  const response = await fetch(request, { signal, redirect: 'manual' });
  for (const line of response.headers.getSetCookie()) {
    keepCookieLine(event.cookies, line, ADMIN_ORIGIN.startsWith('https:'));
  }
  return response;
}

export function apiFor(event: RequestEvent): Api {
  return makeClient({
    baseUrl: API_ORIGIN,
    fetch: (request) => passOn(event, new Request(request)),
  });
}
