import { redirect } from '@sveltejs/kit';
import { addressOf } from '#lib/self-check/address-of.ts';
import { nextPage } from '#lib/self-check/questions.ts';
import { selfCheckContext } from '#lib/server/self-check-context.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { answers, territories, rules, isDemonstration } = await selfCheckContext(event);
  const next = nextPage(answers);
  if (next !== 'verifier') {
    redirect(303, addressOf(event.locals.language, next, answers));
  }
  return {
    answers,
    isDemonstration,
    months: rules.thresholds.monthsDomiciled.value,
    territoryName: territories.find(({ code }) => code === answers.territory)?.name,
  };
};
