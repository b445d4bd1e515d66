import { join } from 'node:path';
import type { Env } from './env.ts';
import type { Plan } from './plan.ts';

const apiFolder = join('apps', 'api', 'dist');

/** The command line of the API, an operator's tool. */
export const commandLine = join(apiFolder, 'cli.js');
export const apiPackage = '@etabli/api';

const migrate = { label: 'Migrating', file: join(apiFolder, 'migrate.js') };
const demo = {
  label: 'Demonstration',
  file: commandLine,
  args: ['demo', 'load', '--if-empty'],
};
const signIns = { label: 'Sign-ins', file: commandLine, args: ['demo', 'sign-ins', '--json'] };

const firstAccount = 'npm run etabli -- admin create --help';

function defined(all: Record<string, string | undefined>): Record<string, string> {
  const given = Object.entries(all).filter((entry): entry is [string, string] => !!entry[1]);
  return Object.fromEntries(given);
}

function settingsOf(env: Env): Record<string, string> {
  return {
    PORTAL_PORT: String(env.PORTAL_PORT),
    ADMIN_PORT: String(env.ADMIN_PORT),
    API_PORT: String(env.API_PORT),
    PORTAL_ORIGIN: env.PORTAL_ORIGIN,
    ADMIN_ORIGIN: env.ADMIN_ORIGIN,
    API_ORIGIN: `http://127.0.0.1:${env.API_PORT}`,
    DEMO: env.DEMO ? '1' : '0',
  };
}

/** The whole product, as this environment wants it. */
export function housePlan(env: Env, root: string): Plan {
  return {
    root,
    what: 'npm start',
    dataFolder: env.DATA_DIR,
    ports: (['PORTAL_PORT', 'ADMIN_PORT', 'API_PORT'] as const).map((variable) => ({
      variable,
      port: env[variable],
    })),
    packages: [apiPackage, '@etabli/admin', '@etabli/portal'],
    ...(env.DATABASE_URL === undefined ? {} : { givenDatabase: env.DATABASE_URL }),
    ...(env.ENCRYPTION_KEY === undefined ? {} : { givenKey: env.ENCRYPTION_KEY }),
    settings: settingsOf(env),
    secrets: defined({ QUEUE_URL: env.QUEUE_URL, SMTP_URL: env.SMTP_URL }),
    migrate,
    ...(env.DEMO ? { demo, signIns } : {}),
    doors: [
      { name: 'api', file: join(apiFolder, 'main.js') },
      { name: 'worker', file: join(apiFolder, 'worker.js') },
    ],
    sites: [
      { name: 'admin', file: join('apps', 'admin', 'server.mjs') },
      { name: 'portal', file: join('apps', 'portal', 'server.mjs') },
    ],
    addresses: [
      ['Portal', env.PORTAL_ORIGIN],
      ['Admin', env.ADMIN_ORIGIN],
      ['API', `http://127.0.0.1:${env.API_PORT}`],
      ['Data', env.DATA_DIR],
      ...(env.DEMO ? [] : ([['Accounts', firstAccount]] as const)),
    ],
  };
}
