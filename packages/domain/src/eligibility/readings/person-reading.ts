import type { FactSource } from '../../territories/eligibility-terms.ts';
import { dayNumber, monthsBetweenDays } from '../../values/calendar.ts';
import { type PlainDate, parsePlainDate } from '../../values/plain-date.ts';
import type { Trace, TraceParam } from '../../values/verdict.ts';
import type { Assessment, CriterionName, MissingFact } from '../assessment.ts';
import { type PersonKey, personKey } from './person-keys.ts';
import { type ReadingLine, type ReadingParam, readingParams, spanOf } from './reading.ts';

type Line = ReadingLine<PersonKey>;

/** What a person reads, in the order in which they read it. */
export type PersonReading = {
  answer: Line;
  facts: Line[];
  next: Line[];
  /** Whom to tell who does not agree; null for a plain yes. */
  disagree: Line | null;
};

/** Who answers for it, and what the list says; none of it changes the answer. */
export type PersonContext = {
  contact: { name: string; phone: string };
  listEntryOn?: PlainDate | null;
};

/** More than these nobody keeps in mind; the team sees them all. */
const mostPapers = 3;
const away = ['elsewhere', 'abroad', 'other-territory'];
const asksForPaper: readonly MissingFact['fact'][] = ['work', 'domicile', 'registration'];

/**
 * An assessment as a person reads it, in simple words: the answer, the facts that matter for it, what to
 * do now. Of a no only what stands against it is told, of a yes all.
 */
export function personReading(assessment: Assessment, context: PersonContext): PersonReading {
  const { outcome } = assessment;
  return {
    answer: { key: answerKey(assessment), params: {} },
    facts: [...decisive(assessment).map(factLine), ...byDerogation(assessment)],
    next: outcome === 'yes' ? onTheList(context) : nextLines(assessment, context),
    disagree:
      outcome === 'yes' ? null : { key: 'eligibility_person_disagree', params: context.contact },
  };
}

function answerKey({ outcome, criteria }: Assessment): PersonKey {
  if (outcome === 'yes') {
    return 'eligibility_person_answer_yes';
  }
  if (outcome === 'unclear') {
    return 'eligibility_person_answer_unclear';
  }
  return criteria.some(isAway)
    ? 'eligibility_person_answer_not_here'
    : 'eligibility_person_answer_not_yet';
}

function isAway({ rule, reason }: Trace): boolean {
  return rule === 'lives-in-territory' && away.includes(reason);
}

function decisive({ outcome, criteria }: Assessment): Trace<CriterionName>[] {
  return criteria.filter((trace) => trace.outcome === outcome);
}

/** A yes by derogation has an end, which the person must know. */
function byDerogation({ outcome, derogations = [] }: Assessment): Line[] {
  const [first] = derogations.map(({ until }) => until).sort();
  return outcome === 'yes' && first
    ? [{ key: 'eligibility_person_by_derogation', params: { until: { day: first } } }]
    : [];
}

function factLine({ rule, reason, params }: Trace<CriterionName>): Line {
  const threshold = Number(params.threshold ?? 0);
  const { workFrom } = params;
  const month = typeof workFrom === 'string' ? parsePlainDate(workFrom) : undefined;
  return {
    key: personKey(rule, reason),
    params: {
      from: '',
      until: '',
      type: '',
      ...readingParams(params),
      ...spanOf(threshold),
      ...(month && { workMonth: { month } }),
      ...known(params),
    },
  };
}

/** Which ends of a stretch of time are known, so that a message need not tell what nobody knows. */
function known({ from, until }: Record<string, TraceParam>): Record<string, ReadingParam> {
  return { known: from && until ? 'both' : from ? 'from' : until ? 'until' : 'none' };
}

function onTheList({ listEntryOn }: PersonContext): Line[] {
  return listEntryOn
    ? [{ key: 'eligibility_person_next_list', params: { day: { day: listEntryOn } } }]
    : [];
}

function nextLines(assessment: Assessment, { contact }: PersonContext): Line[] {
  const { eligibleFrom, on, outcome } = assessment;
  const lines = [...whenTimeDoesIt(assessment), ...whatIsMissing(assessment)];
  if (outcome === 'no' && assessment.criteria.some(isAway)) {
    lines.push({ key: 'eligibility_person_next_move', params: {} });
  }
  const isLong =
    eligibleFrom === null || monthsBetweenDays(dayNumber(on), dayNumber(eligibleFrom)) >= 6;
  if (isLong && outcome === 'no') {
    lines.push({ key: 'eligibility_person_next_talk', params: contact });
  }
  return lines;
}

function whenTimeDoesIt({ eligibleFrom, outcome, criteria }: Assessment): Line[] {
  if (eligibleFrom === null || outcome !== 'no') {
    return [];
  }
  const short = criteria.filter(({ outcome }) => outcome === 'no');
  const isStay = short.every(
    ({ rule, reason }) => rule === 'lives-in-territory' && reason === 'too-short',
  );
  const key = isStay ? 'eligibility_person_next_stay' : 'eligibility_person_next_wait';
  return [{ key, params: { day: { day: eligibleFrom } } }];
}

function whatIsMissing({ missing, outcome }: Assessment): Line[] {
  const wanted = missing.filter(
    ({ fact, unknown }) => asksForPaper.includes(fact) && unknown !== 'reading',
  );
  const issuers = [...new Set(wanted.flatMap((one) => one.issuers))].slice(0, mostPapers);
  const lines: Line[] =
    outcome === 'unclear' && issuers.length > 0
      ? [{ key: 'eligibility_person_next_paper', params: { issuers: papersOf(issuers) } }]
      : [];
  return missing.some(({ fact }) => fact === 'voluntariness')
    ? [...lines, { key: 'eligibility_person_next_ask_yes', params: {} }]
    : lines;
}

function papersOf(issuers: readonly FactSource[]): ReadingParam {
  return { words: issuers.map((issuer) => `eligibility_paper_${issuer}`), joined: 'or' };
}
