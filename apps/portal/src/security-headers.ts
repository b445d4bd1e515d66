/** The headers of every answer, static files too, which never pass Kit's hooks. */
export function securityHeaders(origin: string): Map<string, string> {
  const headers = new Map([
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', unusedFeatures.map((feature) => `${feature}=()`).join(', ')],
    ['Referrer-Policy', 'same-origin'],
    ['X-Content-Type-Options', 'nosniff'],
  ]);
  if (origin.startsWith('https:')) {
    headers.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains');
  }
  return headers;
}

/**
 * A file loads nothing at all. A page must not get this one, not even for a moment: Kit writes the
 * policy of its pages, but not on a 304, and the browser would then keep this one with its copy.
 */
export const filePolicy = "default-src 'none'; frame-ancestors 'none'";

export function isFile(url = '/'): boolean {
  const path = url.split('?', 1)[0] ?? '';
  return path.startsWith('/_app/') || path === '/favicon.svg';
}

const unusedFeatures = [
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'usb',
];
