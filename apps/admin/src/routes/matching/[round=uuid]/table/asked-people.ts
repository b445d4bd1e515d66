import { type ProposalState, proposalStates } from '@etabli/domain/matching/proposal-lifecycle';

const tabs = ['proposals', 'unplaced', 'excluded'] as const;
export type RoundTab = (typeof tabs)[number];
const orders = ['person', 'activity'] as const;

/** What the address of a round asks to see; what it says wrongly is left out. */
export interface AskedPeople {
  tab: RoundTab;
  by: (typeof orders)[number];
  activity: string | null;
  state: ProposalState | null;
  /** A code that was told, or the rule that took an activity away. */
  reason: string | null;
  q: string;
  cursor: string | null;
  /** False for the paper of the committee: file numbers stand for the names. */
  names: boolean;
}

const longestSearch = 100;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const codeForm = /^[a-z-]{1,60}$/;

export function askedPeople(params: URLSearchParams): AskedPeople {
  const matched = (name: string, form: RegExp) => {
    const told = params.get(name);
    return told && form.test(told) ? told : null;
  };
  return {
    tab: tabs.find((tab) => tab === params.get('tab')) ?? 'proposals',
    by: orders.find((by) => by === params.get('by')) ?? 'person',
    activity: matched('activity', uuid),
    state: proposalStates.find((state) => state === params.get('state')) ?? null,
    reason: matched('reason', codeForm),
    q: (params.get('q') ?? '').trim().slice(0, longestSearch),
    cursor: params.get('cursor'),
    names: params.get('names') !== 'no',
  };
}

/** The address of the same round with something changed; any change begins at the first page. */
export function peopleAddress(
  path: string,
  asked: AskedPeople,
  change: Partial<AskedPeople>,
): string {
  const { tab, by, activity, state, reason, q, cursor, names } = {
    ...asked,
    cursor: null,
    ...change,
  };
  const params = new URLSearchParams({
    ...(tab === 'proposals' ? {} : { tab }),
    ...(by === 'person' || tab !== 'proposals' ? {} : { by }),
    ...(activity ? { activity } : {}),
    ...(state ? { state } : {}),
    ...(reason ? { reason } : {}),
    ...(q ? { q } : {}),
    ...(names ? {} : { names: 'no' }),
    ...(cursor ? { cursor } : {}),
  });
  return params.size > 0 ? `${path}?${params}` : path;
}

export const noPeopleFilters = { q: '', activity: null, state: null, reason: null } as const;

export function isFiltered({ q, activity, state, reason }: AskedPeople): boolean {
  return q !== '' || activity !== null || state !== null || reason !== null;
}

/** What is asked, in the words of the API, beside where people stand. */
export function peopleQuery({ activity, state, reason, q, cursor }: AskedPeople) {
  return {
    ...(activity ? { activity } : {}),
    ...(state ? { state } : {}),
    ...(reason ? { reason } : {}),
    ...(q ? { q } : {}),
    ...(cursor ? { cursor } : {}),
  };
}
