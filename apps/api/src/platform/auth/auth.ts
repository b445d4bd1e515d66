import { hkdfSync, randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { betterAuth } from 'better-auth';
import type { Pool } from 'pg';
import type { Env } from '../env.ts';

/** OWASP's first choice for argon2id at 19 MiB; the package's default algorithm is argon2id. */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, cost);

const sessionHours = 8;
const idleMinutes = 30;

/**
 * Who somebody is, and nothing else: rights are ours. Accounts are made by an act, never by signing
 * up; sessions live in the database, so that a revoked one is out at the next click.
 */
export function makeAuth(pool: Pool, env: Pick<Env, 'ENCRYPTION_KEY' | 'ADMIN_ORIGIN'>) {
  const key = Buffer.from(env.ENCRYPTION_KEY, 'base64');
  const secret = Buffer.from(hkdfSync('sha256', key, 'etabli', 'session cookie', 32)).toString(
    'hex',
  );
  return betterAuth({
    database: pool,
    secret,
    baseURL: env.ADMIN_ORIGIN,
    basePath: '/auth',
    trustedOrigins: [env.ADMIN_ORIGIN],
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 12,
      // As long as the sign-in page takes; the library would refuse the longer half of them unsaid.
      maxPasswordLength: 256,
      password: {
        hash: hashPassword,
        verify: ({ hash: stored, password }) => verify(stored, password),
      },
    },
    session: {
      expiresIn: sessionHours * 3600,
      updateAge: idleMinutes * 60,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    // A fault is ours to answer and to log: the library would print it, with what it was about.
    onAPIError: { throw: true },
    advanced: {
      // Said aloud, for the library leaves the check of the origin out where it thinks it is tested.
      disableOriginCheck: false,
      cookiePrefix: 'etabli',
      useSecureCookies: env.ADMIN_ORIGIN.startsWith('https:'),
      database: { generateId: () => randomUUID() },
    },
    logger: { disabled: true },
  });
}

export type Auth = ReturnType<typeof makeAuth>;

/** Where the instance is found by those who need it. */
export const authToken = Symbol('auth');
