import { answerOf } from '#lib/server/answers.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import { territoriesWhere } from '#lib/server/writable-territories.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const asked = url.searchParams.get('territory') ?? '';
  const territory = /^[0-9a-f-]{36}$/i.test(asked) ? asked : undefined;
  const [list, territories] = await Promise.all([
    answerOf(
      locals.api.GET('/dossiers', {
        params: { query: { limit: 200, ...(territory ? { territory } : {}) } },
      }),
    ),
    territoriesWhere(locals.api, signedIn(locals), 'non-competition.read'),
  ]);
  return { list, territories, territory: territory ?? '' };
};
