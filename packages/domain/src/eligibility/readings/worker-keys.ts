import type { Outcome } from '../../values/verdict.ts';
import type { ChangeStep, CriterionName } from '../assessment.ts';

/** The sentence that tells a worker what each condition found. */
export const workerKeys = {
  'long-without-work': {
    since: 'eligibility_worker_work_since',
    'never-worked': 'eligibility_worker_work_never',
    'since-with-tolerated-work': 'eligibility_worker_work_tolerated',
    'works-now': 'eligibility_worker_work_now',
    'too-short': 'eligibility_worker_work_short',
    'worked-too-much': 'eligibility_worker_work_again',
    'worked-too-often': 'eligibility_worker_work_often',
    'nothing-told': 'eligibility_worker_work_unknown',
    'now-unknown': 'eligibility_worker_work_now_unknown',
    'may-work-now': 'eligibility_worker_work_end_unknown',
    'status-unclear': 'eligibility_worker_work_status',
    gap: 'eligibility_worker_work_gap',
    'since-unknown': 'eligibility_worker_work_since_unknown',
  },
  'lives-in-territory': {
    since: 'eligibility_worker_home_since',
    'too-short': 'eligibility_worker_home_short',
    elsewhere: 'eligibility_worker_home_elsewhere',
    abroad: 'eligibility_worker_home_abroad',
    'other-territory': 'eligibility_worker_home_other',
    'type-not-counted': 'eligibility_worker_home_type',
    'nothing-told': 'eligibility_worker_home_unknown',
    'now-unknown': 'eligibility_worker_home_now_unknown',
    'may-live-elsewhere': 'eligibility_worker_home_left',
    'two-addresses': 'eligibility_worker_home_two',
    'type-unclear': 'eligibility_worker_home_type_unclear',
    gap: 'eligibility_worker_home_gap',
    'since-unknown': 'eligibility_worker_home_since_unknown',
  },
  volunteers: {
    'said-yes': 'eligibility_worker_yes_said',
    'took-it-back': 'eligibility_worker_yes_back',
    'not-said': 'eligibility_worker_yes_not_said',
  },
  'registered-as-job-seeker': {
    registered: 'eligibility_worker_forem_is',
    'no-longer-registered': 'eligibility_worker_forem_not',
    'not-told': 'eligibility_worker_forem_unknown',
  },
} as const satisfies Record<CriterionName, Record<string, `eligibility_worker_${string}`>>;

type KeysOf<Table> = { [Rule in keyof Table]: Table[Rule][keyof Table[Rule]] }[keyof Table];

type WorkerFactKey = KeysOf<typeof workerKeys>;

export type WorkerKey =
  | WorkerFactKey
  | `eligibility_worker_answer_${Outcome}`
  | `eligibility_worker_change_${ChangeStep['step']}`
  | 'eligibility_worker_by_derogation'
  | 'eligibility_worker_bring';

/** The sentence for a finding; a reason without one is our own bug. */
export function workerKey(rule: CriterionName, reason: string): WorkerFactKey {
  const keys: Record<string, WorkerFactKey> = workerKeys[rule];
  const key = keys[reason];
  if (!key) {
    throw new Error(`no words for ${rule} ${reason}`);
  }
  return key;
}
