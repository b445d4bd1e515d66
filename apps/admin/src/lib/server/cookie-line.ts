import type { Cookies } from '@sveltejs/kit';

/**
 * Gives a Set-Cookie line of the API on to the browser. The value stays as it is: it is signed, and a
 * second escaping would break the signature.
 */
export function keepCookieLine(cookies: Cookies, line: string, isSecure: boolean): void {
  const [pair = '', ...attributes] = line.split(';').map((part) => part.trim());
  const split = pair.indexOf('=');
  if (split < 1) {
    return;
  }
  const maxAge = attributes.map((one) => /^max-age=(-?\d+)$/i.exec(one)?.[1]).find(Boolean);
  cookies.set(pair.slice(0, split), pair.slice(split + 1), {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure,
    encode: (value) => value,
    ...(maxAge === undefined ? {} : { maxAge: Number(maxAge) }),
  });
}
