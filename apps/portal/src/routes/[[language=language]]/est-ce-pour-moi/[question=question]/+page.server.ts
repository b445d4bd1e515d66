import { redirect } from '@sveltejs/kit';
import { addressOf } from '#lib/self-check/address-of.ts';
import { zonesIn } from '#lib/self-check/communes.ts';
import { knownAnswers } from '#lib/self-check/known-answers.ts';
import { isAsked, nextPage } from '#lib/self-check/questions.ts';
import { readReply } from '#lib/self-check/read-reply.ts';
import { communeOfPostcode } from '#lib/server/postcodes.ts';
import { selfCheckContext } from '#lib/server/self-check-context.ts';
import type { PageServerLoad } from './$types';

/** Shows a question; its form comes back here, and goes on once it holds an answer. */
export const load: PageServerLoad = async (event) => {
  const { locals, params, url } = event;
  const { answers, territories, today, ...context } = await selfCheckContext(event);
  const { question } = params;
  if (!isAsked(question, answers)) {
    redirect(303, addressOf(locals.language, nextPage(answers), answers));
  }
  const shown = {
    ...{ question, answers },
    months: context.rules.thresholds.monthsDomiciled.value,
    isDemonstration: context.isDemonstration,
    zones: zonesIn(answers.commune ?? '', territories).map(({ code, name }) => ({ code, name })),
  };
  if (!url.searchParams.has('ok')) {
    return { ...shown, error: undefined, typed: undefined };
  }
  const reply = readReply(question, url.searchParams, {
    territories,
    communeOf: communeOfPostcode,
    thisMonth: today.slice(0, 7),
  });
  if ('answers' in reply) {
    const given = knownAnswers(reply.answers, territories);
    redirect(303, addressOf(locals.language, nextPage(given), given));
  }
  return { ...shown, error: reply.error, typed: Object.fromEntries(url.searchParams) };
};
