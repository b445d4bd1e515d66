import type { Problem } from '@etabli/sdk';
import type { AskedWhatIf, WhatIfData } from '#lib/platform/matching/asked-what-if.ts';
import type { WorkshopTab } from '#lib/platform/matching/workshop-tabs.ts';
import { answerTo } from '../answers.ts';
import { zoneNames } from '../files/zone-names.ts';
import { roundPeople } from './round-people.ts';

type Api = App.Locals['api'];
type Round = { id: string; territoryId: string };

const pageSize = 50;

/** What the tab below the lists of a round shows: only that is asked for. */
export async function belowOf(
  api: Api,
  round: Round,
  { tab, whatIf }: { tab: WorkshopTab; whatIf: AskedWhatIf },
) {
  const { id } = round;
  const call = { params: { path: { id } } };
  switch (tab) {
    case 'unplaced': {
      const query = { standing: 'unplaced', detail: 'short', limit: pageSize } as const;
      return { tab, ...(await roundPeople(api, id, query)) };
    }
    case 'ideas':
      return { tab, ...(await answerTo(api.GET('/rounds/{id}/ideas', call))) };
    case 'whatif':
      return { tab, ...(await whatIfOf(api, round, whatIf)) };
    case 'suggestions':
      return { tab, ...(await answerTo(api.GET('/rounds/{id}/suggestions', call))) };
    case 'groups':
      return { tab, ...(await answerTo(api.GET('/rounds/{id}/groups', call))) };
    default:
      return { tab, ...(await answerTo(api.GET('/rounds/{id}/proof', call))) };
  }
}

/** What the form offers to choose from, and the answer once something is asked. */
async function whatIfOf(
  api: Api,
  round: Round,
  asked: AskedWhatIf,
): Promise<{ whatIf?: WhatIfData; problem?: Problem }> {
  const { kind, changes } = asked;
  const path = { id: round.id };
  const [zones, unplaced, answer] = await Promise.all([
    kind === 'travel' ? zoneNames(api, round) : [],
    kind === 'skill'
      ? roundPeople(api, round.id, { standing: 'unplaced', detail: 'short', limit: pageSize })
      : null,
    changes
      ? answerTo(api.POST('/rounds/{id}/what-if', { params: { path }, body: { changes } }))
      : null,
  ]);
  const problem = unplaced?.problem;
  if (problem) {
    return { problem };
  }
  const learners = unplaced?.people?.items ?? [];
  return { whatIf: { asked, zones, learners, answer: answer?.data, refused: answer?.problem } };
}
