const here = 'http://here.invalid';

/** Where to go after signing in: a path of this site, never another one, never the door itself. */
export function safeNext(next: string | null | undefined): string {
  if (!next?.startsWith('/')) {
    return '/';
  }
  const url = URL.parse(next, here);
  if (url?.origin !== here || /^\/(sign-in|sign-out|language)(\/|$)/.test(url.pathname)) {
    return '/';
  }
  return url.pathname + url.search + url.hash;
}
