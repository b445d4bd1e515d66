import { plainDate } from '@etabli/domain/values/plain-date';
import { redirect } from '@sveltejs/kit';
import { addressOf } from '#lib/self-check/address-of.ts';
import { isDecidedEarly, nextPage } from '#lib/self-check/questions.ts';
import { resultOfAnswers } from '#lib/self-check/result-of-answers.ts';
import { selfCheckContext } from '#lib/server/self-check-context.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const { answers, territories, rules, today, ...context } = await selfCheckContext(event);
  const next = nextPage(answers);
  if (next !== 'verifier' && !isDecidedEarly(answers)) {
    redirect(303, addressOf(event.locals.language, next, answers));
  }
  const territory = territories.find(({ code }) => code === answers.territory);
  return {
    answers,
    rules,
    rulesVersion: context.rulesVersion,
    isDemonstration: context.isDemonstration,
    today,
    result: resultOfAnswers(answers, plainDate(today), rules),
    territory: territory && {
      code: territory.code,
      name: territory.name,
      promoter: territory.promoter,
    },
    unnamedCount: territories.filter(({ isNamePublished }) => !isNamePublished).length,
  };
};
