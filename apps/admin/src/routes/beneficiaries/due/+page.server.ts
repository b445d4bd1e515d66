import { answerOf } from '#lib/server/answers.ts';
import { territoriesOfFiles } from '#lib/server/files/file-territories.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const territories = await territoriesOfFiles(locals.api, signedIn(locals));
  const asked = url.searchParams.get('territory');
  const territory = territories.find(({ id }) => id === asked) ?? territories[0];
  const due = territory
    ? await answerOf(
        locals.api.GET('/territories/{id}/due-files', { params: { path: { id: territory.id } } }),
      )
    : null;
  return { territories, territory: territory ?? null, due };
};
