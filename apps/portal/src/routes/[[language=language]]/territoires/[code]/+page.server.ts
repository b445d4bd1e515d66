import { answerOf } from '#lib/server/answer-of.ts';
import { numberTerritories } from '#lib/server/number-territories.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const asked = { params: { path: params } };
  const [territory, { items }, activities, figures] = await Promise.all([
    answerOf(locals.api.GET('/public/territories/{code}', asked)),
    answerOf(locals.api.GET('/public/territories')),
    answerOf(locals.api.GET('/public/territories/{code}/activities', asked)),
    answerOf(locals.api.GET('/public/territories/{code}/figures', asked)),
  ]);
  // The number it has in the list: a project without a published name is told apart by it.
  const numbered = numberTerritories(items).find(({ code }) => code === territory.code);
  return { territory, number: numbered?.number ?? 0, activities: activities.items, figures };
};
