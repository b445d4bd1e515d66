import { type Env, envFields } from './env-fields.ts';

type Read = { env: Env } | { wrong: string };

/** The environment, or the one line that says which value is wrong and what it should be. */
export function readEnv(given: Readonly<Record<string, string | undefined>>): Read {
  const env: Record<string, unknown> = {};
  for (const [name, { schema, takes }] of Object.entries(envFields)) {
    const result = schema.safeParse(given[name]);
    if (!result.success) {
      return { wrong: `${name} is "${given[name]}": it takes ${takes}.` };
    }
    env[name] = result.data;
  }
  return { env: env as Env };
}
