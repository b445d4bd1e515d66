import type { z } from 'zod';
import { fields } from './env.ts';

type Fields = typeof fields;
type Env = { [Name in keyof Fields]: z.output<Fields[Name]['schema']> };

/** Reads the environment once; a wrong value ends the process with one line that says which. */
export function readEnv(given: NodeJS.ProcessEnv): Env {
  const read = Object.entries(fields).map(([name, { schema, takes }]) => {
    const result = schema.safeParse(given[name]);
    if (!result.success) {
      process.stderr.write(`${name} is "${given[name]}": it takes ${takes}.\n`);
      process.exit(1);
    }
    return [name, result.data] as const;
  });
  return Object.fromEntries(read) as Env;
}
