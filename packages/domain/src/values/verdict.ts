import type { Source } from './source.ts';

export const outcomes = ['yes', 'no', 'unclear'] as const;
export type Outcome = (typeof outcomes)[number];

export type TraceParam = string | number;

/** What one criterion found, whether met or not: enough to explain it and to check it again. */
export type Trace<Rule extends string = string> = {
  rule: Rule;
  outcome: Outcome;
  /** Machine word for what was found; a message explains it with `params`. */
  reason: string;
  params: Record<string, TraceParam>;
  factsUsed: string[];
  source: Source;
};

/** The answer of several criteria together. */
export type Verdict<Rule extends string = string> = {
  outcome: Outcome;
  criteria: Trace<Rule>[];
};

/**
 * One answer out of many: one "no" makes it no; else one "unclear" makes it unclear; else yes.
 * An empty list of criteria is a yes: nothing was asked.
 */
export function verdictOf<Rule extends string>(criteria: Trace<Rule>[]): Verdict<Rule> {
  return { outcome: outcomeOf(criteria.map(({ outcome }) => outcome)), criteria };
}

/** The same of outcomes alone. */
export function outcomeOf(outcomes: readonly Outcome[]): Outcome {
  return outcomes.includes('no') ? 'no' : outcomes.includes('unclear') ? 'unclear' : 'yes';
}
