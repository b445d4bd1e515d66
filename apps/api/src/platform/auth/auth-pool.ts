import { Pool } from 'pg';
import { addressOf } from '../connections/logins.ts';

/** The pool of the sign-in library: a login that sees its own schema and nothing else. */
export const authPool = Symbol('auth pool');

export const openAuthPool = (env: { DATABASE_URL: string; ENCRYPTION_KEY: string }): Pool =>
  new Pool({
    connectionString: addressOf('auth', env),
    options: '-c search_path=auth',
    max: 5,
  });
