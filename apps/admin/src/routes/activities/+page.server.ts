import { error } from '@sveltejs/kit';
import { may } from '#lib/platform/account.ts';
import { listTerritories } from '#lib/server/activity-answers.ts';
import { answerTo } from '#lib/server/answers.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { PageServerLoad } from './$types';
import { askedList, filtersOf } from './asked-list.ts';

const pageSize = 50;

export const load: PageServerLoad = async ({ locals, url }) => {
  if (!may(signedIn(locals), 'activities.read')) {
    error(404, 'shared.not-found');
  }
  const { api } = locals;
  const asked = askedList(url.searchParams);
  const query = {
    ...filtersOf(asked),
    sort: asked.sort,
    limit: pageSize,
    ...(asked.cursor ? { cursor: asked.cursor } : {}),
  };
  const [{ data, problem }, territories] = await Promise.all([
    answerTo(api.GET('/activities', { params: { query } })),
    listTerritories(api),
  ]);
  /** Employers are chosen within one territory: the only one there is, or the one asked for. */
  const where = asked.territory ?? (territories.length === 1 ? territories[0]?.id : undefined);
  const employers = where
    ? await answerTo(api.GET('/territories/{id}/employers', { params: { path: { id: where } } }))
    : undefined;
  return {
    asked,
    list: data ?? null,
    problem: problem ?? null,
    territories,
    employers: employers?.data?.items.map(({ id, name }) => ({ id, name })) ?? [],
  };
};
