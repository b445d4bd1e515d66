import type { Problem, Schemas } from '@etabli/sdk';
import { answerOf, answerTo } from '../answers.ts';

type Api = App.Locals['api'];
type Eligibility = Schemas['Eligibility'];

const ask = (api: Api, id: string, on?: string | null) =>
  api.GET('/beneficiaries/{id}/eligibility', {
    params: { path: { id }, query: on ? { on } : {} },
  });

/** What the rules find of a person today. */
export function getEligibility(api: Api, id: string): Promise<Eligibility> {
  return answerOf(ask(api, id));
}

/**
 * The same for the day that is asked about, where one is. Of a day for which there are no rules it tells
 * why, beside the answer of today.
 */
export async function getEligibilityOn(
  api: Api,
  id: string,
  on: string | null | undefined,
): Promise<{ eligibility: Eligibility; dayProblem: Problem | null }> {
  const { data, problem } = await answerTo(ask(api, id, on));
  return data
    ? { eligibility: data, dayProblem: null }
    : { eligibility: await getEligibility(api, id), dayProblem: problem };
}
