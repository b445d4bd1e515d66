import {
  type BeneficiaryState,
  beneficiaryStates,
} from '@etabli/domain/beneficiaries/beneficiary-lifecycle';

const views = ['all', 'mine', 'list', 'review'] as const;
type FilesView = (typeof views)[number];
const sorts = ['name', '-name', 'entry', '-entry'] as const;
type FilesSort = (typeof sorts)[number];

/** What the address of the list asks for; what it says wrongly is left out. */
export interface AskedFiles {
  territory: string | null;
  view: FilesView;
  q: string;
  state: BeneficiaryState | null;
  /** The asker, nobody, or an account. */
  worker: string | null;
  /** Without contact for so many weeks. */
  weeks: number | null;
  sort: FilesSort;
  cursor: string | null;
}

const longestSearch = 100;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const mostWeeks = 520;

export function askedFiles(params: URLSearchParams): AskedFiles {
  const view = views.find((view) => view === params.get('view')) ?? 'all';
  return {
    territory: params.get('territory'),
    view,
    q: (params.get('q') ?? '').trim().slice(0, longestSearch),
    state: beneficiaryStates.find((state) => state === params.get('state')) ?? null,
    worker: workerOf(params.get('worker')),
    weeks: weeksOf(params.get('weeks')),
    sort: sorts.find((sort) => sort === params.get('sort')) ?? ownSort(view),
    cursor: params.get('cursor'),
  };
}

/** The mobilisation list has an order of its own: the day of entry. */
function ownSort(view: FilesView): FilesSort {
  return view === 'list' ? 'entry' : 'name';
}

function workerOf(told: string | null): string | null {
  return told === 'me' || told === 'none' || (told !== null && uuid.test(told)) ? told : null;
}

function weeksOf(told: string | null): number | null {
  const weeks = /^\d{1,3}$/.test(told ?? '') ? Number(told) : 0;
  return weeks >= 1 && weeks <= mostWeeks ? weeks : null;
}

/** The address of the same list with something changed; any change begins at the first page. */
export function filesAddress(path: string, asked: AskedFiles, change: Partial<AskedFiles>): string {
  const { territory, view, q, state, worker, weeks, sort, cursor } = {
    ...asked,
    cursor: null,
    ...change,
  };
  const params = new URLSearchParams({
    ...(territory ? { territory } : {}),
    ...(view === 'all' ? {} : { view }),
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(worker ? { worker } : {}),
    ...(weeks ? { weeks: String(weeks) } : {}),
    ...(sort === ownSort(view) ? {} : { sort }),
    ...(cursor ? { cursor } : {}),
  });
  return params.size > 0 ? `${path}?${params}` : path;
}

/** The list without any of its filters; its view stays. */
export const noFilters = { q: '', state: null, worker: null, weeks: null } as const;

export function isFiltered({ q, state, worker, weeks }: AskedFiles): boolean {
  return q !== '' || state !== null || worker !== null || weeks !== null;
}

/** What is asked, in the words of the API. */
export function filesQuery({ view, q, state, worker, weeks, sort, cursor }: AskedFiles) {
  const of = view === 'mine' ? 'me' : worker;
  return {
    sort,
    ...(q ? { q } : {}),
    ...(state ? { state } : {}),
    ...(of ? { worker: of } : {}),
    ...(view === 'list' ? { list: 'on' as const } : {}),
    ...(view === 'review' ? { answer: 'changed' as const } : {}),
    ...(weeks ? { withoutContactWeeks: weeks } : {}),
    ...(cursor ? { cursor } : {}),
  };
}
