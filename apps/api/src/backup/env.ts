import { z } from 'zod';
import { type Env, readEnv } from '../platform/env.ts';

export type BackupEnv = Pick<Env, 'DATABASE_URL' | 'ENCRYPTION_KEY'> & { BACKUP_KEY?: string };

const key = z.base64().refine((text) => Buffer.from(text, 'base64').length === 32);

/** What a backup needs beside the environment of every program: the key that it is locked with. */
export function readBackupEnv(source: Record<string, string | undefined> = process.env): BackupEnv {
  const { DATABASE_URL, ENCRYPTION_KEY } = readEnv(source);
  const { BACKUP_KEY } = source;
  if (!BACKUP_KEY) {
    return { DATABASE_URL, ENCRYPTION_KEY };
  }
  if (!key.safeParse(BACKUP_KEY).success) {
    throw new Error('BACKUP_KEY: got a secret value, takes 32 random bytes in base64');
  }
  return { DATABASE_URL, ENCRYPTION_KEY, BACKUP_KEY };
}
