import { getFile, getFileHistory } from '#lib/server/files/file-answers.ts';
import { territoriesOfFiles } from '#lib/server/files/file-territories.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const [file, history, territories] = await Promise.all([
    getFile(locals.api, params.id),
    getFileHistory(locals.api, params.id),
    territoriesOfFiles(locals.api, signedIn(locals)),
  ]);
  return {
    file,
    history,
    territory: territories.find(({ id }) => id === file.territoryId) ?? null,
    /** What was just done here, told once at the top. */
    done: url.searchParams.get('done'),
  };
};
