import { hkdfSync } from 'node:crypto';

/**
 * The roles that log in. Each owns or may do only what its door needs; `etabli_app` may read nothing
 * by itself: it takes a role for the length of a transaction.
 */
export const logins = {
  migrator: 'etabli_migrator',
  app: 'etabli_app',
  job: 'etabli_job',
  operator: 'etabli_operator',
  auth: 'etabli_auth',
  queue: 'etabli_queue',
} as const;
export type Door = keyof typeof logins;

/** The password of a login: derived, so that one key is all that a host has to be given. */
export function passwordOf(door: Door, encryptionKey: string): string {
  const key = Buffer.from(encryptionKey, 'base64');
  const bytes = hkdfSync('sha256', key, 'etabli', `database login ${logins[door]}`, 24);
  return Buffer.from(bytes).toString('base64url');
}

/** The address of the same database for one door; credentials in the given address do not count. */
export function addressOf(
  door: Door,
  env: { DATABASE_URL: string; ENCRYPTION_KEY: string },
): string {
  const url = new URL(env.DATABASE_URL);
  url.username = logins[door];
  url.password = passwordOf(door, env.ENCRYPTION_KEY);
  return url.toString();
}
