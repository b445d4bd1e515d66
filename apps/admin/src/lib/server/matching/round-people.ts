import type { Problem, Schemas } from '@etabli/sdk';
import { answerTo } from '../answers.ts';

type Api = App.Locals['api'];
type Standing = Schemas['RoundPerson']['standing'];
type People = Schemas['RoundPeople'];

interface Asked {
  standing?: Standing;
  person?: string;
  /** Without activity by activity, where a page does not show it. */
  detail?: 'short';
  limit: number;
  activity?: string;
  state?: Schemas['ProposalCard']['state'];
  reason?: string;
  q?: string;
  cursor?: string;
}

export type RoundPeopleAnswer =
  | { people: People; problem?: never }
  | { people?: never; problem: Problem };

/** The people of a round who stand as asked, or why they could not be read. */
export async function roundPeople(api: Api, id: string, query: Asked): Promise<RoundPeopleAnswer> {
  const { data, problem } = await answerTo(
    api.GET('/rounds/{id}/people', { params: { path: { id }, query } }),
  );
  return problem ? { problem } : { people: data };
}
