import type { Schemas } from '@etabli/sdk';
import type { Words } from './words-of.ts';

export type Trace =
  | Schemas['TerritoryVerdict']['criteria'][number]
  | Schemas['ActivityVerdict']['criteria'][number];
type Params = Trace['params'];
type Told = (words: Words, params: Params) => string;

const count = (params: Params, name: string) => Number(params[name] ?? 0);
const day = ({ dateInWords }: Words, params: Params, name: string) =>
  dateInWords(String(params[name]));

/** What each condition found, in plain words. */
const found: Record<string, Told> = {
  'zones-in-eligible-area.no-zone': ({ t }) => t('territories_found_no_zone'),
  'zones-in-eligible-area.outside': ({ t }, { zones = '' }) =>
    t('territories_found_area_outside', { zones }),
  'zones-in-eligible-area.inside': ({ t }, params) =>
    t('territories_found_area_inside', { count: count(params, 'zones') }),
  'population-within-ceiling.no-zone': ({ t }) => t('territories_found_no_zone'),
  'population-within-ceiling.too-many': ({ t }, params) =>
    t('territories_found_ceiling_over', {
      count: count(params, 'count'),
      ceiling: count(params, 'ceiling'),
      over: count(params, 'over'),
    }),
  'population-within-ceiling.count-missing': ({ t }, params) =>
    t('territories_found_ceiling_missing', {
      count: count(params, 'count'),
      ceiling: count(params, 'ceiling'),
      missing: count(params, 'missing'),
    }),
  'population-within-ceiling.within': ({ t }, params) =>
    t('territories_found_ceiling_within', {
      count: count(params, 'count'),
      ceiling: count(params, 'ceiling'),
    }),
  'committee-installed.date-missing': ({ t }) => t('territories_found_committee_missing'),
  'committee-installed.later': (words, params) =>
    words.t('territories_found_committee_later', { date: day(words, params, 'on') }),
  'committee-installed.installed': (words, params) =>
    words.t('territories_found_committee_installed', { date: day(words, params, 'on') }),
  'agreement-signed.date-missing': ({ t }) => t('territories_found_agreement_missing'),
  'agreement-signed.later': (words, params) =>
    words.t('territories_found_agreement_later', { date: day(words, params, 'on') }),
  'agreement-signed.signed': (words, params) =>
    words.t('territories_found_agreement_signed', { date: day(words, params, 'on') }),
  'decision-named.named': ({ t }, { decision = '' }) =>
    t('territories_found_decision_named', { decision }),
  'decision-named.to-be-named': ({ t }) => t('territories_found_decision_to_be_named'),
  'decision-named.missing': ({ t }) => t('territories_found_decision_missing'),
  'employer-named.named': ({ t }) => t('activities_found_employer_named'),
  'employer-named.none': ({ t }) => t('activities_found_employer_none'),
  'clearance-in-force.none': ({ t }) => t('activities_found_clearance_none'),
  'clearance-in-force.changed-since': (words, params) =>
    words.t('activities_found_clearance_changed', { date: day(words, params, 'decidedOn') }),
  'clearance-in-force.without-end': (words, params) =>
    words.t('activities_found_clearance_endless', { date: day(words, params, 'decidedOn') }),
  'clearance-in-force.until': (words, params) =>
    words.t('activities_found_clearance_until', {
      date: day(words, params, 'decidedOn'),
      until: day(words, params, 'until'),
    }),
  'decided-by-committee.committee-decides': ({ t }) => t('activities_found_committee_decides'),
  'nobody-waits.nobody': ({ t }) => t('activities_found_nobody_waits'),
  'nobody-waits.somebody': ({ t }, params) =>
    t('activities_found_somebody_waits', {
      count: count(params, 'count'),
      accepted: count(params, 'accepted'),
    }),
  'nobody-waits.not-shown': ({ t }) => t('activities_found_waiting_not_shown'),
};

/** The name of each condition. */
const names = {
  'zones-in-eligible-area': 'territories_requirement_area',
  'population-within-ceiling': 'territories_requirement_ceiling',
  'committee-installed': 'territories_requirement_committee',
  'agreement-signed': 'territories_requirement_agreement',
  'decision-named': 'territories_requirement_decision',
  'employer-named': 'activities_requirement_employer',
  'clearance-in-force': 'activities_requirement_clearance',
  'decided-by-committee': 'activities_requirement_committee',
  'nobody-waits': 'activities_requirement_nobody_waits',
} as const satisfies Record<Trace['rule'], string>;

/** What would settle each condition. */
const settling = {
  'zones-in-eligible-area': 'territories_settle_area',
  'population-within-ceiling': 'territories_settle_ceiling',
  'committee-installed': 'territories_settle_committee',
  'agreement-signed': 'territories_settle_agreement',
  'decision-named': 'territories_settle_decision',
  'employer-named': 'activities_settle_employer',
  'clearance-in-force': 'activities_settle_clearance',
  'decided-by-committee': 'activities_settle_committee',
  'nobody-waits': 'activities_settle_nobody_waits',
} as const satisfies Record<Trace['rule'], string>;

/** The field of the form that settles a condition; none where another act does. */
export const settlingField: Partial<Record<Trace['rule'], string>> = {
  'zones-in-eligible-area': 'zones',
  'population-within-ceiling': 'zones',
  'committee-installed': 'committeeInstalledOn',
  'agreement-signed': 'agreementSignedOn',
  'employer-named': 'employerId',
};

export function requirementName(rule: Trace['rule'], { t }: Words): string {
  return t(names[rule]);
}

export function foundText({ rule, reason, params }: Trace, words: Words): string {
  return found[`${rule}.${reason}`]?.(words, params) ?? words.t(names[rule]);
}

export function settlingText({ rule, reason }: Trace, { t }: Words): string {
  return t(reason === 'no-zone' ? 'territories_settle_no_zone' : settling[rule]);
}
