import { describe, expect, it } from 'vitest';
import { readEnv } from './read-env.ts';

describe('the environment', () => {
  it('needs nothing', () => {
    expect(readEnv({})).toEqual({
      env: {
        PORTAL_PORT: 4000,
        PORTAL_HOST: '127.0.0.1',
        PORTAL_ORIGIN: 'http://localhost:4000',
        API_ORIGIN: 'http://127.0.0.1:4002',
      },
    });
  });

  it.each([
    ['PORTAL_PORT', '70000'],
    ['PORTAL_PORT', 'abc'],
    ['PORTAL_PORT', ''],
    ['PORTAL_HOST', ''],
    ['PORTAL_ORIGIN', 'ftp://example.org'],
    ['API_ORIGIN', 'localhost'],
  ])('answers a wrong %s with one line that says what it takes', (name, value) => {
    const read = readEnv({ [name]: value });
    expect(read).toHaveProperty('wrong');
    expect('wrong' in read && read.wrong).toMatch(
      new RegExp(`^${name} is "${value}": it takes .+\\.$`),
    );
  });
});
