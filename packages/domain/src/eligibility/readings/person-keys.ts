import type { CriterionName } from '../assessment.ts';

/**
 * The sentence that tells a person what each condition found. A reason whose beginning may be unknown
 * has a second key for that.
 */
export const personKeys = {
  'long-without-work': {
    since: 'eligibility_person_work_since',
    'never-worked': 'eligibility_person_work_never',
    'since-with-tolerated-work': 'eligibility_person_work_tolerated',
    'works-now': 'eligibility_person_work_now',
    'too-short': 'eligibility_person_work_short',
    'worked-too-much': 'eligibility_person_work_again',
    'worked-too-often': 'eligibility_person_work_often',
    'nothing-told': 'eligibility_person_work_unknown',
    'now-unknown': 'eligibility_person_work_now_unknown',
    'may-work-now': 'eligibility_person_work_end_unknown',
    'status-unclear': 'eligibility_person_work_status',
    gap: 'eligibility_person_work_gap',
    'since-unknown': 'eligibility_person_work_since_unknown',
  },
  'lives-in-territory': {
    since: 'eligibility_person_home_since',
    'too-short': 'eligibility_person_home_short',
    elsewhere: 'eligibility_person_home_elsewhere',
    abroad: 'eligibility_person_home_abroad',
    'other-territory': 'eligibility_person_home_other',
    'type-not-counted': 'eligibility_person_home_type',
    'nothing-told': 'eligibility_person_home_unknown',
    'now-unknown': 'eligibility_person_home_now_unknown',
    'may-live-elsewhere': 'eligibility_person_home_now_unknown',
    'two-addresses': 'eligibility_person_home_two',
    'type-unclear': 'eligibility_person_home_type_unclear',
    gap: 'eligibility_person_home_gap',
    'since-unknown': 'eligibility_person_home_since_unknown',
  },
  volunteers: {
    'said-yes': 'eligibility_person_yes_said',
    'took-it-back': 'eligibility_person_yes_back',
    'not-said': 'eligibility_person_yes_not_said',
  },
  'registered-as-job-seeker': {
    registered: 'eligibility_person_forem_is',
    'no-longer-registered': 'eligibility_person_forem_not',
    'not-told': 'eligibility_person_forem_unknown',
  },
} as const satisfies Record<CriterionName, Record<string, `eligibility_person_${string}`>>;

type KeysOf<Table> = { [Rule in keyof Table]: Table[Rule][keyof Table[Rule]] }[keyof Table];

export type PersonFactKey = KeysOf<typeof personKeys>;

export type PersonKey =
  | PersonFactKey
  | 'eligibility_person_answer_yes'
  | 'eligibility_person_answer_not_yet'
  | 'eligibility_person_answer_not_here'
  | 'eligibility_person_answer_unclear'
  | 'eligibility_person_by_derogation'
  | 'eligibility_person_next_stay'
  | 'eligibility_person_next_wait'
  | 'eligibility_person_next_paper'
  | 'eligibility_person_next_ask_yes'
  | 'eligibility_person_next_talk'
  | 'eligibility_person_next_move'
  | 'eligibility_person_next_list'
  | 'eligibility_person_disagree';

/** The sentence for a finding; a reason without one is our own bug. */
export function personKey(rule: CriterionName, reason: string): PersonFactKey {
  const keys: Record<string, PersonFactKey> = personKeys[rule];
  const key = keys[reason];
  if (!key) {
    throw new Error(`no words for ${rule} ${reason}`);
  }
  return key;
}
