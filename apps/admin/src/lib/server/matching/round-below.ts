import type { WorkshopTab } from '#lib/platform/matching/workshop-tabs.ts';
import { answerTo } from '../answers.ts';
import { roundPeople } from './round-people.ts';

type Api = App.Locals['api'];

const pageSize = 50;

/** What the tab below the lists of a round shows: only that is asked for. */
export async function belowOf(api: Api, id: string, tab: WorkshopTab) {
  const call = { params: { path: { id } } };
  switch (tab) {
    case 'unplaced': {
      const query = { standing: 'unplaced', limit: pageSize } as const;
      return { tab, ...(await roundPeople(api, id, query)) };
    }
    case 'ideas':
      return { tab, ...(await answerTo(api.GET('/rounds/{id}/ideas', call))) };
    case 'suggestions':
      return { tab, ...(await answerTo(api.GET('/rounds/{id}/suggestions', call))) };
    case 'groups':
      return { tab, ...(await answerTo(api.GET('/rounds/{id}/groups', call))) };
    default:
      return { tab, ...(await answerTo(api.GET('/rounds/{id}/proof', call))) };
  }
}
