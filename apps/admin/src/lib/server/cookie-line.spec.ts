import type { Cookies } from '@sveltejs/kit';
import { describe, expect, it } from 'vitest';
import { keepCookieLine } from './cookie-line.ts';

/** What would be set, and as what the browser would get it. */
function kept(line: string) {
  const set: unknown[] = [];
  const cookies = {
    set: (name: string, value: string, { encode, ...options }: { encode: (v: string) => string }) =>
      set.push({ name, sent: encode(value), ...options }),
  } as unknown as Cookies;
  keepCookieLine(cookies, line, true);
  return set;
}

describe('a cookie of the API on its way to the browser', () => {
  it('keeps its signature letter by letter, and its age', () => {
    const line = 'etabli.session_token=abc.d%2Fe%3D; Max-Age=28800; Path=/; HttpOnly; SameSite=Lax';
    expect(kept(line)).toEqual([
      {
        name: 'etabli.session_token',
        sent: 'abc.d%2Fe%3D',
        path: '/',
        httpOnly: true,
        sameSite: 'lax',
        secure: true,
        maxAge: 28_800,
      },
    ]);
  });

  it('is taken away with age zero', () => {
    expect(kept('etabli.session_token=; Max-Age=0; Path=/')).toMatchObject([{ maxAge: 0 }]);
  });

  it('stays until the browser closes when it has no age', () => {
    expect(kept('one=two; Path=/')[0]).not.toHaveProperty('maxAge');
  });

  it('is left out when it names nothing', () => {
    expect(kept('; Path=/')).toEqual([]);
  });
});
