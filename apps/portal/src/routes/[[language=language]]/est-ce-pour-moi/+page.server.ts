import { selfCheckContext } from '#lib/server/self-check-context.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { rules, isDemonstration } = await selfCheckContext(event);
  return {
    isDemonstration,
    monthsWithoutWork: rules.thresholds.monthsWithoutWork.value,
    monthsDomiciled: rules.thresholds.monthsDomiciled.value,
  };
};
