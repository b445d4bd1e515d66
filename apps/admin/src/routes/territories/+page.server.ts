import { answerTo } from '#lib/server/answers.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { PageServerLoad } from './$types';
import { askedList } from './asked-list.ts';

const pageSize = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  signedIn(locals);
  const asked = askedList(url.searchParams);
  const { q, state, sort, cursor } = asked;
  const query = {
    sort,
    limit: pageSize,
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(cursor ? { cursor } : {}),
  };
  const { data, problem } = await answerTo(locals.api.GET('/territories', { params: { query } }));
  return { asked, list: data ?? null, problem: problem ?? null };
};
