import { expect, it } from 'vitest';
import { readEnv } from './env.ts';

const place = { root: '/srv/etabli', isRoot: false };
const read = (source: NodeJS.ProcessEnv) => readEnv(source, place);

it('has a value for everything that may be left out', () => {
  expect(read({})).toMatchObject({
    PORTAL_PORT: 4000,
    ADMIN_PORT: 4001,
    API_PORT: 4002,
    DATA_DIR: '/srv/etabli/.data',
    DEMO: true,
    PORTAL_ORIGIN: 'http://localhost:4000',
    ADMIN_ORIGIN: 'http://localhost:4001',
  });
});

it('takes an empty variable for an absent one', () => {
  expect(read({ PORTAL_PORT: '', DATABASE_URL: '' }).PORTAL_PORT).toBe(4000);
});

it('lets the origins follow the ports', () => {
  expect(read({ PORTAL_PORT: '5000' }).PORTAL_ORIGIN).toBe('http://localhost:5000');
  const env = read({ PORTAL_ORIGIN: 'https://territoires.example.org/' });
  expect(env.PORTAL_ORIGIN).toBe('https://territoires.example.org');
});

it('reads a folder from the root of the product', () => {
  expect(read({ DATA_DIR: '../data' }).DATA_DIR).toBe('/srv/data');
});

const key = Buffer.alloc(31).toString('base64');

it.each([
  ['PORTAL_PORT', 'abc', 'PORTAL_PORT is "abc"; it takes a port number from 1 to 65535.'],
  ['API_PORT', '70000', 'API_PORT is "70000"; it takes a port number from 1 to 65535.'],
  ['DEMO', 'yes', 'DEMO is "yes"; it takes 0 or 1.'],
  [
    'ADMIN_ORIGIN',
    'https://example.org/admin',
    'ADMIN_ORIGIN is "https://example.org/admin"; ' +
      'it takes an origin such as https://admin.example.org, without a path.',
  ],
  [
    'DATABASE_URL',
    'mysql://eve:hunter2@db/etabli',
    'DATABASE_URL is a secret of 29 characters that begins with mysql://; ' +
      'it takes an address such as postgres://user:password@host:5432/database.',
  ],
  [
    'ENCRYPTION_KEY',
    key,
    'ENCRYPTION_KEY is a secret of 44 characters; ' +
      'it takes 32 bytes in base64, as `openssl rand -base64 32` makes them.',
  ],
])('refuses a wrong %s in one line', (name, value, line) => {
  expect(() => read({ [name]: value })).toThrow(line);
});

it('never shows a secret', () => {
  for (const name of ['DATABASE_URL', 'QUEUE_URL', 'SMTP_URL', 'ENCRYPTION_KEY']) {
    expect(() => read({ [name]: 'x://u:hunter2@host' })).toThrow(/^(?!.*hunter2)/);
  }
});

it('refuses one port for two', () => {
  const line = 'ADMIN_PORT is 4000, and so is PORTAL_PORT: each takes its own port.';
  expect(() => read({ ADMIN_PORT: '4000' })).toThrow(line);
});
