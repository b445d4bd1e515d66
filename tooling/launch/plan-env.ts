import type { Plan } from './plan.ts';

/** Who a program is decides what it is told. */
export type Trust = 'owner' | 'door' | 'site';

const secretNames = ['DATABASE_URL', 'ENCRYPTION_KEY', 'BACKUP_KEY', 'QUEUE_URL', 'SMTP_URL'];

export type Secrets = { databaseUrl: string; key: string };

/** The address without who may enter: each door of the API signs in under a name of its own. */
function withoutOwner(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  url.username = '';
  url.password = '';
  return url.href;
}

/** The operator's environment without what only the API may know. */
export function openEnv(): NodeJS.ProcessEnv {
  const all = Object.entries(process.env);
  return Object.fromEntries(all.filter(([name]) => !secretNames.includes(name)));
}

export function envFor(plan: Plan, trust: Trust, secrets: Secrets | null): NodeJS.ProcessEnv {
  const open = { ...openEnv(), ...plan.settings, DATA_DIR: plan.dataFolder };
  if (trust === 'site' || secrets === null) {
    return open;
  }
  const { databaseUrl, key } = secrets;
  return {
    ...open,
    ...plan.secrets,
    DATABASE_URL: trust === 'owner' ? databaseUrl : withoutOwner(databaseUrl),
    ENCRYPTION_KEY: key,
    // Only a command of the operator's reads or writes backups.
    ...(trust === 'owner' && process.env.BACKUP_KEY ? { BACKUP_KEY: process.env.BACKUP_KEY } : {}),
  };
}
