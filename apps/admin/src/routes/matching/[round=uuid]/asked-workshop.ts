import { type WorkshopTab, workshopTabs } from '#lib/platform/matching/workshop-tabs.ts';

/** Where people stand, as the workshop filters them; everybody without one. */
export const shownStandings = ['placed', 'unplaced', 'held', 'excluded'] as const;

/** What the address of the workshop asks to see; what it says wrongly is left out. */
export interface AskedWorkshop {
  standing: (typeof shownStandings)[number] | null;
  activity: string | null;
  q: string;
  cursor: string | null;
  /** The person whose reasons are shown. */
  person: string | null;
  /** Where a move is weighed: an activity, or none. */
  to: string | null;
  tab: WorkshopTab;
}

/** Stands for “without a proposal” where a move is weighed. */
export const nowhere = 'none';

const longestSearch = 100;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function askedWorkshop(params: URLSearchParams): AskedWorkshop {
  const id = (name: string) => {
    const told = params.get(name) ?? '';
    return uuid.test(told) ? told : null;
  };
  const person = id('person');
  const to = params.get('to') === nowhere ? nowhere : id('to');
  return {
    standing: shownStandings.find((one) => one === params.get('standing')) ?? null,
    activity: id('activity'),
    q: (params.get('q') ?? '').trim().slice(0, longestSearch),
    cursor: params.get('cursor'),
    person,
    to: person ? to : null,
    tab: workshopTabs.find((one) => one === params.get('tab')) ?? 'unplaced',
  };
}

/** The address of the same workshop with something changed; another filter begins at the first page. */
export function workshopAddress(
  path: string,
  asked: AskedWorkshop,
  change: Partial<AskedWorkshop>,
): string {
  const isFilter = 'standing' in change || 'activity' in change || 'q' in change;
  const { standing, activity, q, cursor, person, to, tab } = {
    ...asked,
    ...(isFilter ? { cursor: null } : {}),
    ...('person' in change ? { to: null } : {}),
    ...change,
  };
  const params = new URLSearchParams({
    ...(standing ? { standing } : {}),
    ...(activity ? { activity } : {}),
    ...(q ? { q } : {}),
    ...(cursor ? { cursor } : {}),
    ...(person ? { person } : {}),
    ...(person && to ? { to } : {}),
    ...(tab === 'unplaced' ? {} : { tab }),
  });
  return params.size > 0 ? `${path}?${params}` : path;
}

export const noWorkshopFilters = { q: '', activity: null, standing: null } as const;

export const isWorkshopFiltered = ({ q, activity, standing }: AskedWorkshop): boolean =>
  q !== '' || activity !== null || standing !== null;
