/** A month as it stands in an address: `2023-04`; or a year alone, where the month is forgotten. */
type Month = string;

/**
 * What a visitor has answered. It stands in the address as short codes and nowhere else: nothing is
 * stored, and no code says who answered.
 */
export interface Answers {
  /** The code of the territory where the visitor lives. */
  territory?: string | undefined;
  /** The commune, written as in an address, while the neighbourhood is not known. */
  commune?: string | undefined;
  /** Why there is no territory. */
  home?: 'elsewhere' | 'no-address' | 'unknown' | undefined;
  /** Lives there: for so many months or more, or for less, or does not know. */
  stay?: { months: number } | 'less' | 'unknown' | undefined;
  staySince?: Month | 'unknown' | undefined;
  work?: 'none' | 'few-hours' | 'yes' | 'ill-or-training' | 'unknown' | undefined;
  workEnd?: Month | 'never' | 'unknown' | undefined;
  shortJobs?: 'none' | 'days' | 'months' | 'unknown' | undefined;
  wish?: 'yes' | 'maybe' | 'no' | undefined;
}

const homes = { e: 'elsewhere', n: 'no-address', s: 'unknown' } as const;
const works = {
  n: 'none',
  q: 'few-hours',
  o: 'yes',
  m: 'ill-or-training',
  s: 'unknown',
} as const;
const jobs = { n: 'none', j: 'days', m: 'months', s: 'unknown' } as const;
const wishes = { o: 'yes', p: 'maybe', n: 'no' } as const;

/** The answers that an address holds; a code that means nothing counts as no answer. */
export function readAnswers(query: URLSearchParams): Answers {
  const get = (key: string) => query.get(key) ?? '';
  return {
    territory: nameIn(get('t')),
    commune: nameIn(get('c')),
    home: homes[get('a') as keyof typeof homes],
    stay: stayIn(get('h')),
    staySince: get('m') === 's' ? 'unknown' : monthIn(get('m')),
    work: works[get('j') as keyof typeof works],
    workEnd: workEndIn(get('w')),
    shortJobs: jobs[get('k') as keyof typeof jobs],
    wish: wishes[get('e') as keyof typeof wishes],
  };
}

/** The codes of the answers, in the order of the questions. */
export function codesOf(answers: Answers): [key: string, code: string][] {
  const { territory, commune, stay, staySince, workEnd } = answers;
  const codes: [string, string | undefined][] = [
    ['t', territory],
    ['c', commune],
    ['a', letterOf(homes, answers.home)],
    ['h', typeof stay === 'object' ? `${stay.months}p` : stay === 'less' ? 'n' : stay && 's'],
    ['m', staySince === 'unknown' ? 's' : staySince],
    ['j', letterOf(works, answers.work)],
    ['w', workEnd === 'unknown' ? 's' : workEnd === 'never' ? 'j' : workEnd],
    ['k', letterOf(jobs, answers.shortJobs)],
    ['e', letterOf(wishes, answers.wish)],
  ];
  return codes.filter((pair): pair is [string, string] => pair[1] !== undefined);
}

/** True for `2023-04` and for `2023`, from 1900 on. */
export function isMonth(text: string): boolean {
  return /^(19|20|21)\d\d(-(0[1-9]|1[0-2]))?$/.test(text);
}

function nameIn(code: string): string | undefined {
  return /^[a-z0-9][a-z0-9-]{0,59}$/.test(code) ? code : undefined;
}

function monthIn(code: string): Month | undefined {
  return isMonth(code) ? code : undefined;
}

function stayIn(code: string): Answers['stay'] {
  const months = /^(\d{1,3})p$/.exec(code)?.[1];
  if (months !== undefined) {
    return { months: Number(months) };
  }
  return code === 'n' ? 'less' : code === 's' ? 'unknown' : undefined;
}

function workEndIn(code: string): Answers['workEnd'] {
  return code === 's' ? 'unknown' : code === 'j' ? 'never' : monthIn(code);
}

function letterOf(letters: Record<string, string>, word: string | undefined): string | undefined {
  return Object.entries(letters).find(([, meant]) => meant === word)?.[0];
}
