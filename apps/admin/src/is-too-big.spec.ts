import { describe, expect, it } from 'vitest';
import { isTooBig } from './is-too-big.ts';

const post = (url: string, headers: Record<string, string>) =>
  isTooBig({ method: 'POST', url, headers });
const megabytes = (count: number) => ({ 'content-length': String(count * 1_048_576) });

describe('a body that is sent to the admin', () => {
  it('may be a list of fifty megabytes where lists are sent, and nowhere else', () => {
    expect(post('/beneficiaries/import?/upload', megabytes(50))).toBe(false);
    expect(post('/activities/import', megabytes(50))).toBe(false);
    expect(post('/beneficiaries/import', megabytes(52))).toBe(true);
    expect(post('/sign-in', megabytes(1))).toBe(true);
    expect(post('/sign-in?next=/beneficiaries/import', megabytes(1))).toBe(true);
    expect(post('/beneficiaries/import/x', megabytes(1))).toBe(true);
  });

  it('may be a form as large as a long one', () => {
    expect(post('/territories/new', { 'content-length': '524288' })).toBe(false);
    expect(post('/sign-out', {})).toBe(false);
  });

  it('says how long it is', () => {
    expect(post('/sign-in', { 'transfer-encoding': 'chunked' })).toBe(true);
    expect(isTooBig({ method: 'GET', url: '/', headers: {} })).toBe(false);
  });
});
