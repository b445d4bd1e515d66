import { z } from 'zod';

const port = z.coerce.number().int().min(1).max(65_535);
const origin = z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin);

const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('production'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  QUEUE_URL: z.url({ protocol: /^rediss?$/ }).optional(),
  ENCRYPTION_KEY: z.base64().refine((text) => Buffer.from(text, 'base64').length === 32),
  API_HOST: z.string().min(1).default('127.0.0.1'),
  API_PORT: port.default(4002),
  ADMIN_ORIGIN: origin.default('http://localhost:4001'),
  PORTAL_ORIGIN: origin.default('http://localhost:4000'),
  TRUSTED_PROXIES: z
    .string()
    .default('127.0.0.1,::1')
    .transform((list) => list.split(',').map((part) => part.trim())),
  DATA_DIR: z.string().min(1),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('Établi <ne-pas-repondre@etabli.invalid>'),
  READ_LOG_MONTHS: z.coerce.number().int().min(12).max(120).default(24),
  LOG_LEVEL: z.enum(['silent', 'fatal', 'error', 'warn', 'info', 'debug']).default('info'),
});

export type Env = z.output<typeof schema>;

const takes: Record<keyof Env, string> = {
  NODE_ENV: 'development, test or production',
  DATABASE_URL: 'an address like postgres://host:5432/etabli',
  QUEUE_URL: 'an address like redis://host:6379',
  ENCRYPTION_KEY: '32 random bytes in base64',
  API_HOST: 'a host name or address to listen on',
  API_PORT: 'a port number from 1 to 65535',
  ADMIN_ORIGIN: 'an origin like https://admin.example.org',
  PORTAL_ORIGIN: 'an origin like https://example.org',
  TRUSTED_PROXIES: 'addresses separated by commas',
  DATA_DIR: 'a folder',
  SMTP_URL: 'an address like smtp://user:password@host:587',
  MAIL_FROM: 'a sender like Name <address>',
  READ_LOG_MONTHS: 'a number of months from 12 to 120',
  LOG_LEVEL: 'silent, fatal, error, warn, info or debug',
};

const secret = new Set<string>(['DATABASE_URL', 'QUEUE_URL', 'ENCRYPTION_KEY', 'SMTP_URL']);

const got = (name: string, value: string | undefined) =>
  value === undefined || value === ''
    ? 'nothing'
    : secret.has(name)
      ? 'a secret value'
      : `"${value}"`;

function check<Checked>(shape: z.ZodType<Checked>, source: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''));
  const parsed = shape.safeParse(given);
  if (parsed.success) {
    return parsed.data;
  }
  const name = String(parsed.error.issues[0]?.path[0]) as keyof Env;
  throw new Error(`${name}: got ${got(name, source[name])}, takes ${takes[name]}`);
}

/** The environment, checked once at start. A wrong value is one line: variable, what it got, what it takes. */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  return check(schema, source);
}

/** What a migration needs: the owner's address and the key from which the logins' passwords come. */
export function readTarget(
  source: Record<string, string | undefined> = process.env,
): Pick<Env, 'DATABASE_URL' | 'ENCRYPTION_KEY'> {
  return check(schema.pick({ DATABASE_URL: true, ENCRYPTION_KEY: true }), source);
}
