import { defineEnvVars } from '@sveltejs/kit/env';
import { envFields } from './env-fields.ts';

/** What the pages read; the server that carries them has checked it all before, see server.mjs. */
export const variables = defineEnvVars({
  PORTAL_ORIGIN: { schema: envFields.PORTAL_ORIGIN.schema },
  API_ORIGIN: { schema: envFields.API_ORIGIN.schema },
});
