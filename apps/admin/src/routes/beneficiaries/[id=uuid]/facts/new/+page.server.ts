import { getFile } from '#lib/server/files/file-answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => ({
  file: await getFile(locals.api, params.id),
});
