import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Plan } from './plan.ts';
import { envFor } from './plan-env.ts';

const plan = {
  dataFolder: '/data',
  settings: { API_PORT: '4002' },
  secrets: { QUEUE_URL: 'redis://queue' },
} as unknown as Plan;
const secrets = { databaseUrl: 'postgres://owner:pw@db:5432/etabli?sslmode=require', key: 'key' };

beforeEach(() => {
  vi.stubEnv('DATABASE_URL', 'postgres://from:outside@db/etabli');
  vi.stubEnv('LOG_LEVEL', 'debug');
});
afterEach(() => void vi.unstubAllEnvs());

it('gives the owner all', () => {
  expect(envFor(plan, 'owner', secrets)).toMatchObject({
    DATABASE_URL: secrets.databaseUrl,
    ENCRYPTION_KEY: 'key',
    QUEUE_URL: 'redis://queue',
    API_PORT: '4002',
    DATA_DIR: '/data',
    LOG_LEVEL: 'debug',
  });
});

it('tells a door where the database is, and not who owns it', () => {
  const { DATABASE_URL } = envFor(plan, 'door', secrets);
  expect(DATABASE_URL).toBe('postgres://db:5432/etabli?sslmode=require');
});

it('keeps every secret from a site, even one from outside', () => {
  const env = envFor(plan, 'site', secrets);
  expect(Object.keys(env)).not.toEqual(expect.arrayContaining(['DATABASE_URL']));
  expect(env.ENCRYPTION_KEY).toBeUndefined();
  expect(env.QUEUE_URL).toBeUndefined();
  expect(env.API_PORT).toBe('4002');
});
