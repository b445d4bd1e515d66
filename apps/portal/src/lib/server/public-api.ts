import { type Api, makeClient } from '@etabli/sdk';

const patience = 5_000;

/** The API without a session: the portal asks only for what anybody may read. */
export function publicApi(baseUrl: string): Api {
  return makeClient({
    baseUrl,
    fetch: (request) => fetch(request, { signal: AbortSignal.timeout(patience) }),
  });
}
