import { PORTAL_ORIGIN } from '$app/env/private';
import type { LayoutServerLoad } from './$types';

/** Pages are text and forms: nothing of them needs a script. */
export const csr = false;

/** Even without the API there is a page with its frame: then the programme's name is missing. */
export const load: LayoutServerLoad = async ({ locals }) => {
  const answer = await locals.api.GET('/public/programme').catch(() => undefined);
  return {
    language: locals.language,
    origin: new URL(PORTAL_ORIGIN).origin,
    programme: answer?.data ?? null,
  };
};
