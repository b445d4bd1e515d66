import createClient, { type Client } from 'openapi-fetch';
import type { components, paths } from './generated.d.ts';

export type Api = Client<paths>;
export type Schemas = components['schemas'];
export type Problem = Schemas['Problem'];

/**
 * A client of the API. It throws nothing for a refusal: `{ data }` or `{ error }`, where the error is
 * a problem with a code.
 */
export function makeClient(options: {
  baseUrl: string;
  fetch?: typeof fetch;
  headers?: HeadersInit;
}): Api {
  return createClient<paths>(options);
}
