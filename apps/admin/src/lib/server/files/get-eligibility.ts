import type { Schemas } from '@etabli/sdk';
import { answerOf } from '../answers.ts';

type Api = App.Locals['api'];

/** What the rules find of a person, today or on another day. */
export function getEligibility(
  api: Api,
  id: string,
  on?: string | null,
): Promise<Schemas['Eligibility']> {
  return answerOf(
    api.GET('/beneficiaries/{id}/eligibility', {
      params: { path: { id }, query: on ? { on } : {} },
    }),
  );
}
