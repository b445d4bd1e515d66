import { findRules, getHistory, getTerritory } from '#lib/server/territory-answers.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const [territory, history] = await Promise.all([
    getTerritory(locals.api, params.id),
    getHistory(locals.api, params.id),
  ]);
  const rules = await findRules(locals.api, territory.programme);
  return {
    territory,
    history,
    ceiling: rules?.thresholds.maxInhabitants ?? null,
    /** What was just done here, told once at the top. */
    done: url.searchParams.get('done'),
  };
};
