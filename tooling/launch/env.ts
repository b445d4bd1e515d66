import { resolve } from 'node:path';
import { z } from 'zod';
import { defaultDataFolder } from './data-folder.ts';
import { LaunchError } from './launch-error.ts';

const keyBytes = 32;

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((number) => number >= 1 && number <= 65_535);

const address = (...protocols: string[]) =>
  z.string().refine((text) => URL.canParse(text) && protocols.includes(new URL(text).protocol));

const origin = address('http:', 'https:')
  .refine((text) => new URL(text).pathname === '/')
  .transform((text) => new URL(text).origin);

const key = z.base64().refine((text) => Buffer.from(text, 'base64').length === keyBytes);

const schema = z.object({
  PORTAL_PORT: port.default(4000),
  ADMIN_PORT: port.default(4001),
  API_PORT: port.default(4002),
  DATA_DIR: z.string().optional(),
  DATABASE_URL: address('postgres:', 'postgresql:').optional(),
  QUEUE_URL: address('redis:', 'rediss:').optional(),
  DEMO: z
    .enum(['0', '1'])
    .default('1')
    .transform((text) => text === '1'),
  ENCRYPTION_KEY: key.optional(),
  SMTP_URL: address('smtp:', 'smtps:').optional(),
  PORTAL_ORIGIN: origin.optional(),
  ADMIN_ORIGIN: origin.optional(),
});

type Name = keyof typeof schema.shape;

const takes: Record<Name, string> = {
  PORTAL_PORT: 'a port number from 1 to 65535',
  ADMIN_PORT: 'a port number from 1 to 65535',
  API_PORT: 'a port number from 1 to 65535',
  DATA_DIR: 'a folder',
  DATABASE_URL: 'an address such as postgres://user:password@host:5432/database',
  QUEUE_URL: 'an address such as redis://host:6379',
  DEMO: '0 or 1',
  ENCRYPTION_KEY: '32 bytes in base64, as `openssl rand -base64 32` makes them',
  SMTP_URL: 'an address such as smtp://host:25',
  PORTAL_ORIGIN: 'an origin such as https://portal.example.org, without a path',
  ADMIN_ORIGIN: 'an origin such as https://admin.example.org, without a path',
};

const secrets: readonly Name[] = ['ENCRYPTION_KEY', 'DATABASE_URL', 'QUEUE_URL', 'SMTP_URL'];

/** What was given, for the screen; of a secret only what cannot hold one. */
function shown(name: Name, value: string): string {
  if (!secrets.includes(name)) {
    return `"${value}"`;
  }
  const url = URL.canParse(value) ? new URL(value) : null;
  const start = url?.host ? ` that begins with ${url.protocol}//` : '';
  return `a secret of ${value.length} characters${start}`;
}

export type Env = Readonly<
  Omit<z.infer<typeof schema>, 'DATA_DIR' | 'PORTAL_ORIGIN' | 'ADMIN_ORIGIN'> & {
    DATA_DIR: string;
    PORTAL_ORIGIN: string;
    ADMIN_ORIGIN: string;
  }
>;

function refuseSamePorts(env: z.infer<typeof schema>): void {
  const names = ['PORTAL_PORT', 'ADMIN_PORT', 'API_PORT'] as const;
  for (const [index, name] of names.entries()) {
    const twin = names.slice(0, index).find((earlier) => env[earlier] === env[name]);
    if (twin !== undefined) {
      throw new LaunchError(`${name} is ${env[name]}, and so is ${twin}: each takes its own port.`);
    }
  }
}

type Place = { root: string; isRoot?: boolean };

/** Reads the environment once; an empty variable counts as absent. */
export function readEnv(source: NodeJS.ProcessEnv, { root, isRoot = isRootUser() }: Place): Env {
  const names = Object.keys(schema.shape) as Name[];
  const given = Object.fromEntries(names.map((name) => [name, source[name] || undefined]));
  const parsed = schema.safeParse(given);
  if (!parsed.success) {
    const name = parsed.error.issues[0]?.path[0] as Name;
    const got = shown(name, source[name] ?? '');
    throw new LaunchError(`${name} is ${got}; it takes ${takes[name]}.`);
  }
  const env = parsed.data;
  refuseSamePorts(env);
  const isEmbedded = env.DATABASE_URL === undefined;
  return {
    ...env,
    DATA_DIR:
      env.DATA_DIR === undefined
        ? defaultDataFolder({ root, isRoot, isEmbedded })
        : resolve(root, env.DATA_DIR),
    PORTAL_ORIGIN: env.PORTAL_ORIGIN ?? `http://localhost:${env.PORTAL_PORT}`,
    ADMIN_ORIGIN: env.ADMIN_ORIGIN ?? `http://localhost:${env.ADMIN_PORT}`,
  };
}

function isRootUser(): boolean {
  return process.getuid?.() === 0;
}
