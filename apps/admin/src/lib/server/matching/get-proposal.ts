import type { Schemas } from '@etabli/sdk';
import { answerOf } from '../answers.ts';

export function getProposal(api: App.Locals['api'], id: string): Promise<Schemas['Proposal']> {
  return answerOf(api.GET('/proposals/{id}', { params: { path: { id } } }));
}

/** What was ever proposed to a person, and how often somebody went before, with a reason. */
export function getPersonProposals(
  api: App.Locals['api'],
  file: string,
): Promise<Schemas['PersonProposals']> {
  return answerOf(api.GET('/beneficiaries/{id}/proposals', { params: { path: { id: file } } }));
}
