import { type ActivityState, activityStates } from '@etabli/domain/activities/activity-lifecycle';
import { type WorkKind, workKinds } from '@etabli/domain/beneficiaries/work-kinds';

const sorts = ['name', '-name', 'since', '-since'] as const;
export type Sort = (typeof sorts)[number];
export const clearanceFilters = ['in_force', 'missing', 'ending'] as const;
type ClearanceFilter = (typeof clearanceFilters)[number];

/** What the address of the list asks for; what it says wrongly is left out. */
export interface AskedList {
  q: string;
  state: ActivityState | null;
  workKind: WorkKind | null;
  clearance: ClearanceFilter | null;
  territory: string | null;
  employer: string | null;
  sort: Sort;
  cursor: string | null;
}

const longestSearch = 100;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const uuidIn = (params: URLSearchParams, name: string) => {
  const given = params.get(name) ?? '';
  return uuid.test(given) ? given : null;
};

export function askedList(params: URLSearchParams): AskedList {
  return {
    q: (params.get('q') ?? '').trim().slice(0, longestSearch),
    state: activityStates.find((state) => state === params.get('state')) ?? null,
    workKind: workKinds.find((kind) => kind === params.get('workKind')) ?? null,
    clearance: clearanceFilters.find((one) => one === params.get('clearance')) ?? null,
    territory: uuidIn(params, 'territory'),
    employer: uuidIn(params, 'employer'),
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'name',
    cursor: params.get('cursor'),
  };
}

/** The filters in force, as the API asks for them. */
export function filtersOf({ q, state, workKind, clearance, territory, employer }: AskedList) {
  return {
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(workKind ? { workKind } : {}),
    ...(clearance ? { clearance } : {}),
    ...(territory ? { territory } : {}),
    ...(employer ? { employer } : {}),
  };
}

/** The address of the same list with something changed; any change begins at the first page. */
export function listAddress(path: string, asked: AskedList, change: Partial<AskedList>): string {
  const next = { ...asked, cursor: null, ...change };
  const params = new URLSearchParams({
    ...filtersOf(next),
    ...(next.sort === 'name' ? {} : { sort: next.sort }),
    ...(next.cursor ? { cursor: next.cursor } : {}),
  });
  return params.size > 0 ? `${path}?${params}` : path;
}
