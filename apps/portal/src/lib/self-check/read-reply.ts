import type { TerritoryRowView } from '#lib/platform/public-views.ts';
import { type Answers, isMonth, readAnswers } from './answers.ts';
import { communeCode, zonesIn } from './communes.ts';
import type { Question } from './questions.ts';

type ReplyError = 'choice' | 'postcode' | 'month' | 'future';

/** The answers with the new one in place, or what the visitor is told beside the question. */
export type Reply = { answers: Answers } | { error: ReplyError };

export interface ReplyContext {
  territories: readonly TerritoryRowView[];
  /** The commune of a postcode, where a territory may lie. */
  communeOf(postcode: string): string | undefined;
  /** Today's month, as `2026-11`. */
  thisMonth: string;
}

/** Reads what one page of the self-check sent: the earlier answers, and the new one. */
export function readReply(
  question: Question,
  query: URLSearchParams,
  context: ReplyContext,
): Reply {
  const answers = readAnswers(query);
  switch (question) {
    case 'adresse':
      return readPostcode(query.get('p') ?? '', answers, context);
    case 'quartier':
      return readZone(query.get('z') ?? '', answers, context);
    case 'domicile':
      return answers.stay ? { answers: withoutOldMonth(answers) } : { error: 'choice' };
    case 'depuis':
      return readMonth(query, 'm', answers, context);
    case 'travail':
      return answers.work ? { answers } : { error: 'choice' };
    case 'sans-travail':
      return readMonth(query, 'w', answers, context);
    case 'un-peu':
      return answers.shortJobs ? { answers } : { error: 'choice' };
    case 'envie':
      return answers.wish ? { answers } : { error: 'choice' };
  }
}

function readPostcode(typed: string, answers: Answers, context: ReplyContext): Reply {
  const postcode = /^(?:b-?)?([\d\s]+)$/i.exec(typed.trim())?.[1]?.replaceAll(/\s/g, '');
  if (postcode?.length !== 4) {
    return { error: 'postcode' };
  }
  const commune = context.communeOf(postcode);
  const code = commune && communeCode(commune);
  return code && zonesIn(code, context.territories).length > 0
    ? { answers: movedTo({ commune: code }, answers) }
    : { answers: movedTo({ home: 'elsewhere' }, answers) };
}

function readZone(chosen: string, answers: Answers, { territories }: ReplyContext): Reply {
  const { commune } = answers;
  if (chosen === 'e' || chosen === 's') {
    const home = chosen === 'e' ? 'elsewhere' : 'unknown';
    return { answers: movedTo({ commune, home }, answers) };
  }
  const zone = zonesIn(commune ?? '', territories).find(({ code }) => code === chosen);
  return zone
    ? { answers: movedTo({ commune, territory: zone.territory.code }, answers) }
    : { error: 'choice' };
}

/** Another home asks anew since when; the same one keeps what was said. */
function movedTo(
  place: Pick<Answers, 'territory' | 'commune' | 'home'>,
  { territory, stay, staySince, ...others }: Answers,
): Answers {
  const kept = place.territory === territory ? { stay, staySince } : {};
  return { ...others, commune: undefined, home: undefined, ...kept, ...place };
}

function withoutOldMonth(answers: Answers): Answers {
  return answers.stay === 'less' ? answers : { ...answers, staySince: undefined };
}

function readMonth(
  query: URLSearchParams,
  key: 'm' | 'w',
  answers: Answers,
  { thisMonth }: ReplyContext,
): Reply {
  const [month, year] = ['month', 'year'].map((part) => (query.get(`${key}-${part}`) ?? '').trim());
  const typed = month ? `${year}-${month.padStart(2, '0')}` : (year ?? '');
  if (!isMonth(typed)) {
    return { error: 'month' };
  }
  // A year alone is compared with the year: this very year has begun.
  if (typed > thisMonth.slice(0, typed.length)) {
    return { error: 'future' };
  }
  return {
    answers: key === 'm' ? { ...answers, staySince: typed } : { ...answers, workEnd: typed },
  };
}
