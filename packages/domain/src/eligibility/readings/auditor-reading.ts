import type { Fact } from '../../beneficiaries/facts.ts';
import type { DateSpan } from '../../values/date-span.ts';
import { isExact } from '../../values/date-span.ts';
import type { Source } from '../../values/source.ts';
import type { Trace } from '../../values/verdict.ts';
import type { Assessment, CriterionName } from '../assessment.ts';

const verdicts = { yes: 'YES', no: 'NOT_YET', unclear: 'UNCLEAR' } as const;

/**
 * An assessment as one block of `key=value` to copy: a line for the answer, one for each condition, one
 * for each fact that was used. `beside` is written at the end of the first line: the engine, the digest
 * of the input, who decided. Values with blanks stand in quotes.
 */
export function auditorReading(
  assessment: Assessment,
  facts: readonly Fact[],
  beside: Record<string, string> = {},
): string {
  const { outcome, on, territoryId, rulesVersion, eligibleFrom, eligibleUntil, changesOn } =
    assessment;
  const used = new Set(assessment.criteria.flatMap(({ factsUsed }) => factsUsed));
  const answer = line({
    verdict: verdicts[outcome],
    on,
    territory: territoryId,
    rules: rulesVersion === null ? 'none' : String(rulesVersion),
    eligibleFrom: eligibleFrom ?? 'none',
    eligibleUntil: eligibleUntil ?? 'none',
    changesOn: changesOn ?? 'none',
    ...beside,
  });
  return [
    answer,
    ...assessment.criteria.map(criterionLine),
    ...(assessment.derogations ?? []).map(({ id, condition, from, until }) =>
      line({ countsByDerogation: condition, id, days: `[${from},${until}]` }),
    ),
    ...facts.filter(({ id }) => used.has(`fact:${id}`)).map(factLine),
  ].join('\n');
}

function criterionLine({ rule, outcome, reason, params, factsUsed, source }: Trace<CriterionName>) {
  return line({
    criterion: rule,
    outcome,
    reason,
    ...Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)])),
    facts: factsUsed.join(',') || 'none',
    source: sourceText(source),
  });
}

function sourceText({ title, url, readOn }: Source): string {
  return [title, url, readOn].filter(Boolean).join(' ');
}

function factLine({ id, kind, from, until, source, ...details }: Fact): string {
  const told = Object.entries(details).filter(([, value]) => value !== null);
  return line({
    fact: id,
    kind,
    days: `[${spanText(from)},${until === null ? '…)' : `${spanText(until)}]`}`,
    saidBy: source,
    ...Object.fromEntries(told.map(([name, value]) => [name, String(value)])),
  });
}

function spanText(span: DateSpan): string {
  return isExact(span) ? String(span.earliest) : `${span.earliest ?? '?'}..${span.latest ?? '?'}`;
}

/** One line of `key=value`; what the answer does not hold may be told beside it in the same way. */
export function line(pairs: Record<string, string>): string {
  return Object.entries(pairs)
    .map(([name, value]) => `${name}=${/[\s"]/.test(value) ? JSON.stringify(value) : value}`)
    .join(' ');
}
