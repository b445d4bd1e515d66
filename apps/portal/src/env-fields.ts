import { z } from 'zod';

const port = z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(1).max(65_535));
const address = z.url({ protocol: /^https?$/ });

/** What the portal takes from its environment; `takes` ends the line that a wrong value gets. */
export const envFields = {
  PORTAL_PORT: { schema: port.default(4000), takes: 'a port number from 1 to 65535' },
  PORTAL_HOST: {
    schema: z.string().min(1).default('127.0.0.1'),
    takes: 'the address to listen on, for example 127.0.0.1',
  },
  PORTAL_ORIGIN: {
    schema: address.default('http://localhost:4000'),
    takes: 'the public address, for example https://www.example.org',
  },
  API_ORIGIN: {
    schema: address.default('http://127.0.0.1:4002'),
    takes: 'the address of the API, for example http://127.0.0.1:4002',
  },
};

export type Env = {
  [Name in keyof typeof envFields]: z.output<(typeof envFields)[Name]['schema']>;
};
