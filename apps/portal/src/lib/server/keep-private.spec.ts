import { describe, expect, it } from 'vitest';
import { keepPrivate } from './keep-private.ts';

const headersOf = (route: string | null) => keepPrivate(route, new Response('')).headers;

describe('the pages that hold answers in their address', () => {
  it('are kept by nobody, and name nothing to the next page', () => {
    for (const page of ['/[question=question]', '/verifier', '/reponse', '/quitter', '']) {
      const headers = headersOf(`/[[language=language]]/est-ce-pour-moi${page}`);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('are not found by a search engine, but for the first one', () => {
    expect(headersOf('/[[language=language]]/est-ce-pour-moi').has('x-robots-tag')).toBe(false);
    expect(headersOf('/[[language=language]]/est-ce-pour-moi/reponse').get('x-robots-tag')).toBe(
      'noindex',
    );
  });

  it('leave nothing in the cache of who clears and leaves', () => {
    const left = headersOf('/[[language=language]]/est-ce-pour-moi/quitter');
    expect(left.get('clear-site-data')).toBe('"cache"');
  });

  it('are those of the self-check alone', () => {
    expect([...headersOf('/[[language=language]]/territoires')].map(([name]) => name)).toEqual([
      'content-type',
    ]);
    expect(headersOf(null).has('cache-control')).toBe(false);
  });
});
