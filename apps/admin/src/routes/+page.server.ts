import type { TerritoryState } from '@etabli/domain/territories/territory-lifecycle';
import type { Schemas } from '@etabli/sdk';
import { type Account, may } from '#lib/platform/account.ts';
import type { Trace } from '#lib/platform/trace-words.ts';
import { answerOf, answerTo } from '#lib/server/answers.ts';
import { signedIn } from '#lib/server/signed-in.ts';
import type { PageServerLoad } from './$types';

type Api = App.Locals['api'];

/** The states from which the rules may ask for a fact that is not noted yet. */
const waitingStates: TerritoryState[] = ['draft', 'validated', 'under_review', 'suspended'];
const shownPerState = 6;
const shownTerritories = 12;

export const load: PageServerLoad = async ({ locals }) => {
  const { api } = locals;
  const account = signedIn(locals);
  if (!may(account, 'territories.read')) {
    return { permissions: account.permissions, list: null, waiting: [], work: noWork };
  }
  const [work, list, ...waiting] = await Promise.all([
    workWaiting(api, account),
    answerOf(
      api.GET('/territories', { params: { query: { sort: '-since', limit: shownTerritories } } }),
    ),
    ...waitingStates.map((state) => waitingIn(api, state)),
  ]);
  return { permissions: account.permissions, list, waiting: waiting.flat(), work };
};

type Work = { files: Schemas['WaitingWork'] | null; activities: number };
const noWork: Work = { files: null, activities: 0 };

/** What waits in the files, territory by territory, and how many activities wait for the committee. */
async function workWaiting(api: Api, account: Account): Promise<Work> {
  const [files, asked] = await Promise.all([
    may(account, 'beneficiaries.read') ? answerTo(api.GET('/waiting-work')) : undefined,
    may(account, 'activities.read')
      ? answerTo(
          api.GET('/activities', {
            params: { query: { state: 'non_competition_running', limit: 1 } },
          }),
        )
      : undefined,
  ]);
  return { files: files?.data ?? null, activities: asked?.data?.total ?? 0 };
}

/** What the rules still miss of the territories in a state before their next move. */
async function waitingIn(api: Api, state: TerritoryState) {
  const query = { state, sort: 'since', limit: shownPerState } as const;
  const { data } = await answerTo(api.GET('/territories', { params: { query } }));
  const territories = await Promise.all(
    (data?.items ?? []).map(({ id }) =>
      answerTo(api.GET('/territories/{id}', { params: { path: { id } } })),
    ),
  );
  return territories.flatMap(({ data: territory }) => {
    const traces = territory?.moves.flatMap(({ verdict }) => verdict.criteria) ?? [];
    const open = traces.filter(
      ({ outcome, rule }) => outcome !== 'yes' && rule !== 'decision-named',
    );
    const missing = open.filter(
      (trace, index) => open.findIndex((other) => isSameGap(other, trace)) === index,
    );
    return territory && missing.length > 0
      ? [
          {
            id: territory.id,
            name: territory.name,
            state,
            since: territory.stateSince,
            mayCorrect: territory.mayCorrect,
            missing,
          },
        ]
      : [];
  });
}

/** A file without zones leaves two conditions open, and is one thing to do. */
function isSameGap(a: Trace, b: Trace): boolean {
  return a.rule === b.rule || (a.reason === 'no-zone' && b.reason === 'no-zone');
}
