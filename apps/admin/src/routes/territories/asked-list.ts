import {
  type TerritoryState,
  territoryStates,
} from '@etabli/domain/territories/territory-lifecycle';

const sorts = ['name', '-name', 'since', '-since'] as const;
export type Sort = (typeof sorts)[number];

/** What the address of the list asks for; what it says wrongly is left out. */
export interface AskedList {
  q: string;
  state: TerritoryState | null;
  sort: Sort;
  cursor: string | null;
}

const longestSearch = 100;

export function askedList(params: URLSearchParams): AskedList {
  return {
    q: (params.get('q') ?? '').trim().slice(0, longestSearch),
    state: territoryStates.find((state) => state === params.get('state')) ?? null,
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'name',
    cursor: params.get('cursor'),
  };
}

/** The address of the same list with something changed; any change begins at the first page. */
export function listAddress(path: string, asked: AskedList, change: Partial<AskedList>): string {
  const { q, state, sort, cursor } = { ...asked, cursor: null, ...change };
  const params = new URLSearchParams({
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(sort === 'name' ? {} : { sort }),
    ...(cursor ? { cursor } : {}),
  });
  return params.size > 0 ? `${path}?${params}` : path;
}
