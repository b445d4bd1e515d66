import type { Fact } from '../../beneficiaries/facts.ts';
import type { Trace } from '../../values/verdict.ts';
import type { Assessment, ChangeStep, CriterionName } from '../assessment.ts';
import { type ReadingLine, type ReadingParam, readingParams } from './reading.ts';
import { type WorkerKey, workerKey } from './worker-keys.ts';

type Line = ReadingLine<WorkerKey>;

/** What a worker reads: the answer with its days, each condition with its margin, what to bring, what would change it. */
export type WorkerReading = {
  answer: Line;
  /** By which derogation the answer is a yes; the condition below still tells what it is. */
  derogations: Line[];
  conditions: Line[];
  bring: Line[];
  change: Line[];
};

/** An assessment as a worker of the team reads it; `facts` are those that were assessed. */
export function workerReading(assessment: Assessment, facts: readonly Fact[]): WorkerReading {
  const { missing, smallestChange, derogations = [] } = assessment;
  return {
    answer: answerLine(assessment),
    derogations: derogations.map(({ condition, until }) => ({
      key: 'eligibility_worker_by_derogation',
      params: { fact: factOf[condition], until: { day: until } },
    })),
    conditions: assessment.criteria.map((trace) => conditionLine(trace, facts)),
    bring: missing.map((one) => ({
      key: 'eligibility_worker_bring',
      params: {
        fact: one.fact,
        issuers: {
          words: one.issuers.map((issuer) => `eligibility_issuer_${issuer}`),
          joined: 'or',
        },
        decided: one.decidedBy ? 'yes' : 'no',
        decidedBy: one.decidedBy ? { day: one.decidedBy } : '',
      },
    })),
    change: smallestChange.map(changeLine),
  };
}

const factOf: Record<CriterionName, string> = {
  'long-without-work': 'work',
  'lives-in-territory': 'domicile',
  volunteers: 'voluntariness',
  'registered-as-job-seeker': 'registration',
};

function answerLine({ outcome, on, eligibleFrom, eligibleUntil, rulesVersion }: Assessment): Line {
  return {
    key: `eligibility_worker_answer_${outcome}`,
    params: {
      on: { day: on },
      ...optional('from', eligibleFrom),
      ...optional('until', eligibleUntil),
      version: rulesVersion ?? '–',
    },
  };
}

/** A day that a message may leave out: `hasFrom` tells whether there is one. */
function optional(
  name: 'from' | 'until',
  day: Assessment['on'] | null,
): Record<string, ReadingParam> {
  const flag = name === 'from' ? 'hasFrom' : 'hasUntil';
  return { [flag]: day ? 'yes' : 'no', [name]: day ? { day } : '' };
}

function conditionLine(
  { rule, reason, params, factsUsed }: Trace<CriterionName>,
  facts: readonly Fact[],
): Line {
  const sources = facts
    .filter(({ id }) => factsUsed.includes(`fact:${id}`))
    .map(({ source }) => source);
  const words = [...new Set(sources)].map((source) => `eligibility_issuer_${source}`);
  return {
    key: workerKey(rule, reason),
    params: {
      from: '',
      until: '',
      since: '',
      type: '',
      hasFrom: params.from ? 'yes' : 'no',
      hasUntil: params.until ? 'yes' : 'no',
      hasSince: params.since ? 'yes' : 'no',
      ...readingParams(params),
      told: words.length > 0 ? 'yes' : 'no',
      sources: { words, joined: 'and' },
    },
  };
}

function changeLine(change: ChangeStep): Line {
  const key = `eligibility_worker_change_${change.step}` as const;
  switch (change.step) {
    case 'wait':
      return { key, params: { until: { day: change.until } } };
    case 'tell':
      return { key, params: { fact: change.fact } };
    case 'work_more':
      return { key, params: { days: change.days } };
    default:
      return { key, params: {} };
  }
}
