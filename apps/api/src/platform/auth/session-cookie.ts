import { createHmac, timingSafeEqual } from 'node:crypto';

/** The value of a cookie in a request's header, decoded; undefined when there is none. */
function cookieNamed(header: string, name: string): string | undefined {
  const pair = header.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  try {
    return pair && decodeURIComponent(pair.slice(name.length + 1));
  } catch {
    return undefined;
  }
}

/**
 * The session token in a signed cookie, or undefined when there is none or its signature is not ours.
 * The form is the sign-in library's: the token, a point, HMAC-SHA256 in base64.
 */
export function tokenIn(
  header: string | undefined,
  { name, secret }: { name: string; secret: string },
): string | undefined {
  const value = header && cookieNamed(header, name);
  const point = value ? value.lastIndexOf('.') : -1;
  if (!value || point < 1) {
    return undefined;
  }
  const token = value.slice(0, point);
  const given = Buffer.from(value.slice(point + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}
