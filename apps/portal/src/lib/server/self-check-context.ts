import type { EligibilityRules } from '@etabli/domain/eligibility/assessment';
import { error } from '@sveltejs/kit';
import { belgianDay } from '#lib/platform/belgian-day.ts';
import type { ProgrammeView } from '#lib/platform/public-views.ts';
import { readAnswers } from '#lib/self-check/answers.ts';
import { knownAnswers } from '#lib/self-check/known-answers.ts';
import { answerOf } from './answer-of.ts';

/** What each page of the self-check starts from: the answers in its address, places, rules, the day. */
export async function selfCheckContext({
  locals,
  url,
  parent,
}: {
  locals: App.Locals;
  url: URL;
  parent: () => Promise<{ programme: ProgrammeView | null }>;
}) {
  const { items: territories } = await answerOf(locals.api.GET('/public/territories'));
  const { programme } = await parent();
  if (!programme) {
    error(503);
  }
  return {
    territories,
    // Days in JSON are text; the domain reads none of those that the rules hold.
    rules: programme.rules as EligibilityRules,
    rulesVersion: programme.rulesVersion,
    today: belgianDay(new Date()),
    answers: knownAnswers(readAnswers(url.searchParams), territories),
    isDemonstration: territories.some((territory) => territory.isDemonstration),
  };
}
