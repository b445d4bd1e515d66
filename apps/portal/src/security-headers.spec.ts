import { describe, expect, it } from 'vitest';
import { isFile, securityHeaders } from './security-headers.ts';

describe('the headers of every answer', () => {
  it('ask for https only where there is https', () => {
    expect(securityHeaders('http://localhost:4000').has('Strict-Transport-Security')).toBe(false);
    expect(securityHeaders('https://example.org').has('Strict-Transport-Security')).toBe(true);
  });

  it('leave the content policy to the pages, which a 304 would otherwise lose', () => {
    expect(securityHeaders('https://example.org').has('Content-Security-Policy')).toBe(false);
    expect(isFile('/territoires?q=4800')).toBe(false);
    expect(isFile('/_app/immutable/assets/style.css')).toBe(true);
    expect(isFile('/favicon.svg')).toBe(true);
  });
});
