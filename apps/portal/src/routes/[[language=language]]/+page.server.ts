import { error } from '@sveltejs/kit';
import { belgianDay } from '#lib/platform/belgian-day.ts';
import { answerOf } from '#lib/server/answer-of.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { items } = await answerOf(locals.api.GET('/public/territories'));
  const { programme } = await parent();
  if (!programme) {
    error(503);
  }
  const working = programme.territories.find(({ state }) => state === 'active');
  return {
    brand: programme.brand,
    chosen: programme.territories.reduce((sum, { count }) => sum + count, 0),
    working: working?.count ?? 0,
    countedOn: belgianDay(new Date()),
    isDemonstration: items.some((territory) => territory.isDemonstration),
  };
};
