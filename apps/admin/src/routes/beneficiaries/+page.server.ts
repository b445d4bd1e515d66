import { answerTo } from '#lib/server/answers.ts';
import { territoriesOfFiles } from '#lib/server/files/file-territories.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { PageServerLoad } from './$types';
import { askedFiles, filesQuery } from './asked-files.ts';

const pageSize = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = askedFiles(url.searchParams);
  const territories = await territoriesOfFiles(locals.api, signedIn(locals));
  const territory = territories.find(({ id }) => id === asked.territory) ?? territories[0];
  if (!territory) {
    return { asked, territories, territory: null, list: null, problem: null };
  }
  const { data, problem } = await answerTo(
    locals.api.GET('/territories/{id}/beneficiaries', {
      params: { path: { id: territory.id }, query: { ...filesQuery(asked), limit: pageSize } },
    }),
  );
  return { asked, territories, territory, list: data ?? null, problem: problem ?? null };
};
