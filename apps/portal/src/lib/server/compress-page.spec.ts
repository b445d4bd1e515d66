import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compressPage } from './compress-page.ts';

const asking = (encoding: string) =>
  new Request('https://www.example.org/', { headers: { 'accept-encoding': encoding } });
const page = () =>
  new Response('<p>Bonjour</p>', {
    headers: { 'content-type': 'text/html', 'content-length': '14' },
  });

describe('a page on its way out', () => {
  it('is gzipped for who takes it', async () => {
    const sent = compressPage(asking('gzip, br'), page());
    expect(sent.headers.get('content-encoding')).toBe('gzip');
    expect(sent.headers.get('content-length')).toBeNull();
    expect(gunzipSync(await sent.bytes()).toString()).toBe('<p>Bonjour</p>');
  });

  it('stays as it is for who does not', async () => {
    expect(await compressPage(asking('identity'), page()).text()).toBe('<p>Bonjour</p>');
  });

  it('stays as it is when it is no page, or has no body', () => {
    const file = new Response('{}', { headers: { 'content-type': 'application/json' } });
    const unchanged = new Response(null, { status: 304, headers: { 'content-type': 'text/html' } });
    expect(compressPage(asking('gzip'), file)).toBe(file);
    expect(compressPage(asking('gzip'), unchanged)).toBe(unchanged);
  });
});
