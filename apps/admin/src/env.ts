import { defineEnvVars } from '@sveltejs/kit/env';
import { z } from 'zod';

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(65_535));
const address = z.url({ protocol: /^https?$/ });

/** What the admin takes from its environment; `takes` ends the line that a wrong value gets. */
export const fields = {
  ADMIN_PORT: { schema: port.default(4001), takes: 'a port number from 1 to 65535' },
  ADMIN_HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    takes: 'the address to listen on, for example 127.0.0.1',
  },
  ADMIN_ORIGIN: {
    schema: address.default('http://localhost:4001'),
    takes: 'the address that browsers use, for example https://admin.example.org',
  },
  API_ORIGIN: {
    schema: address.default('http://127.0.0.1:4002'),
    takes: 'the address of the API, for example http://127.0.0.1:4002',
  },
};

export const variables = defineEnvVars({
  ADMIN_ORIGIN: { schema: fields.ADMIN_ORIGIN.schema },
  API_ORIGIN: { schema: fields.API_ORIGIN.schema },
});
