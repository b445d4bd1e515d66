import type { Problem } from '@etabli/sdk';
import type { RequestEvent } from '@sveltejs/kit';
import { API_ORIGIN } from '$app/env/private';
import { passOn } from './api-for.ts';
import { awayProblem, problemOf } from './problems.ts';

const post = (path: string, body: unknown) =>
  new Request(`${API_ORIGIN}/auth/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Signs in, or tells why not; the session comes back as a cookie and is passed on by then. */
export async function signIn(
  event: RequestEvent,
  credentials: { email: string; password: string },
): Promise<Problem | undefined> {
  const response = await passOn(event, post('sign-in/email', credentials)).catch(() => undefined);
  if (!response) {
    return awayProblem;
  }
  return response.ok ? undefined : problemOf(await response.text(), response.status);
}

/** Ends the session; true when the API could be told. */
export async function signOut(event: RequestEvent): Promise<boolean> {
  const response = await passOn(event, post('sign-out', {})).catch(() => undefined);
  return response?.ok ?? false;
}
