import { may } from '#lib/platform/account.ts';
import { getActivity, getActivityHistory, getClearances } from '#lib/server/activity-answers.ts';
import { answerTo } from '#lib/server/answers.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { api } = locals;
  const account = signedIn(locals);
  const [activity, history] = await Promise.all([
    getActivity(api, params.id),
    getActivityHistory(api, params.id),
  ]);
  const [clearances, employers] = await Promise.all([
    may(account, 'non-competition.read') ? getClearances(api, params.id) : null,
    answerTo(
      api.GET('/territories/{id}/employers', { params: { path: { id: activity.territory.id } } }),
    ),
  ]);
  return {
    activity,
    history,
    /** All decisions, for those who may read more than the one in force. */
    clearances,
    employers: Object.fromEntries(employers.data?.items.map(({ id, name }) => [id, name]) ?? []),
    enterpriseNumber:
      employers.data?.items.find(({ id }) => id === activity.employer?.id)?.enterpriseNumber ??
      null,
    /** What was just done here, told once at the top. */
    done: url.searchParams.get('done'),
  };
};
