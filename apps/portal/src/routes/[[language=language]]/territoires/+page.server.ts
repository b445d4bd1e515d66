import { answerOf } from '#lib/server/answer-of.ts';
import { numberTerritories } from '#lib/server/number-territories.ts';
import { matchesSearch, readSearch } from '#lib/server/search-territories.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const { items } = await answerOf(locals.api.GET('/public/territories'));
  const search = readSearch(url.searchParams.get('q'));
  const found = numberTerritories(items).filter((territory) => matchesSearch(territory, search));
  return {
    search,
    named: found.filter(({ isNamePublished }) => isNamePublished),
    unnamed: found.filter(({ isNamePublished }) => !isNamePublished),
    isDemonstration: items.some((territory) => territory.isDemonstration),
  };
};
