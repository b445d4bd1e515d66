/**
 * The pages of the self-check hold answers in their address: no cache keeps them, and no other page
 * learns where a reader came from. Who leaves takes along what the browser had kept of them.
 */
export function keepPrivate(routeId: string | null, response: Response): Response {
  if (!routeId?.startsWith(selfCheck)) {
    return response;
  }
  response.headers.set('cache-control', 'no-store');
  response.headers.set('referrer-policy', 'no-referrer');
  if (routeId !== selfCheck) {
    response.headers.set('x-robots-tag', 'noindex');
  }
  if (routeId === `${selfCheck}/quitter`) {
    response.headers.set('clear-site-data', '"cache"');
  }
  return response;
}

const selfCheck = '/[[language=language]]/est-ce-pour-moi';
