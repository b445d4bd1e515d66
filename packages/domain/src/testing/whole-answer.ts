import type { Fact } from '../beneficiaries/facts.ts';
import type { Assessment, ChangeStep, EligibilityRules } from '../eligibility/assessment.ts';
import { personReading } from '../eligibility/readings/person-reading.ts';
import type { ReadingLine, ReadingParam } from '../eligibility/readings/reading.ts';
import { workerReading } from '../eligibility/readings/worker-reading.ts';
import type { EligibilityTerms } from '../territories/eligibility-terms.ts';
import { anAssessment } from './an-assessment.ts';
import { someTerms } from './some-terms.ts';

type Sourced = { value: unknown; source: { title: string } };

/** The same values, each with a source that is named for its line, so that a wrong source is seen. */
function namedSources<Part extends object>(part: Part, prefix = ''): Part {
  const named = Object.entries(part).map(([name, value]) => {
    const isSourced = typeof value === 'object' && value !== null && 'source' in value;
    return [
      name,
      isSourced
        ? { ...(value as Sourced), source: { title: `${prefix}${name}` } }
        : namedSources(value as object, `${name}.`),
    ];
  });
  return Object.fromEntries(named) as Part;
}

/** Rules of 24 and 6 months, whose sources are named for their lines. */
export function namedRules(given: Partial<EligibilityTerms> = {}): EligibilityRules {
  const source = { title: '' };
  return namedSources({
    thresholds: {
      monthsWithoutWork: { value: 24, source },
      monthsDomiciled: { value: 6, source },
    },
    eligibility: someTerms(given),
  });
}

/** All that an answer holds, one line for each part, to be compared as a whole. */
export function wholeAnswer(
  facts: readonly Fact[],
  on = '2026-10-01',
  rules: EligibilityRules = namedRules(),
): string {
  const told = anAssessment(facts, on, rules);
  return [
    `${told.outcome}, from ${told.eligibleFrom}, until ${told.eligibleUntil}, changes ${told.changesOn}`,
    ...told.criteria.map(
      ({ rule, outcome, reason, params, factsUsed, source }) =>
        `${rule}: ${outcome} ${reason} ${pairs(params)} [${factsUsed.join(' ')}] ${source.title}`,
    ),
    ...told.missing.map(
      ({ fact, unknown, from, until, decidedBy, issuers }) =>
        `missing ${fact} ${unknown} ${from} to ${until}, by ${decidedBy}: ${issuers.join(' ')}`,
    ),
    ...told.smallestChange.map((step) => `change ${pairs(step)}`),
  ].join('\n');
}

/** What the person and the team read of it: keys without their beginning, and what they are told with. */
export function wholeReadings(
  facts: readonly Fact[],
  on = '2026-10-01',
  rules: EligibilityRules = namedRules(),
): string {
  return readingsOf(anAssessment(facts, on, rules), facts);
}

function readingsOf(assessment: Assessment, facts: readonly Fact[]): string {
  const contact = { name: 'Zoé', phone: '087' };
  const { answer, facts: told, next, disagree } = personReading(assessment, { contact });
  const person = [answer, ...told, ...next, ...(disagree ? [disagree] : [])];
  const { answer: first, conditions, bring, change } = workerReading(assessment, facts);
  return [...person, first, ...conditions, ...bring, ...change].map(lineText).join('\n');
}

function lineText({ key, params }: ReadingLine): string {
  return `${key.replace('eligibility_', '')} ${pairs(params)}`.trim();
}

function pairs(
  params: Readonly<Record<string, ReadingParam | boolean | null>> | ChangeStep,
): string {
  return Object.entries(params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${paramText(value)}`)
    .join(' ');
}

function paramText(value: ReadingParam | boolean | null): string {
  if (typeof value !== 'object' || value === null) {
    return String(value);
  }
  if ('words' in value) {
    return value.words.map((word) => word.replace('eligibility_', '')).join(` ${value.joined} `);
  }
  return 'day' in value ? value.day : `month ${value.month}`;
}
