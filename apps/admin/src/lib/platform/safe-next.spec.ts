import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next.ts';

describe('the place to go after signing in', () => {
  it('is the page that was asked for', () => {
    expect(safeNext('/territories?state=active#zones')).toBe('/territories?state=active#zones');
  });

  it.each([
    null,
    undefined,
    '',
    'territories',
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '/\t/elsewhere.example/',
    'javascript:alert(1)',
  ])('is never another site: %j', (next) => {
    expect(safeNext(next)).toBe('/');
  });

  it('is not the door that one comes from', () => {
    expect(safeNext('/sign-in?next=/sign-in')).toBe('/');
    expect(safeNext('/sign-out')).toBe('/');
  });

  it('may begin like the door', () => {
    expect(safeNext('/sign-info')).toBe('/sign-info');
  });
});
