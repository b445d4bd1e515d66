import type { Permission } from '@etabli/domain/access/permissions';
import type { Words } from '../words-of.ts';

/** What each column of a list is called; its name in the API, and its message. */
const labels = {
  people: {
    reference: 'imports_people_reference',
    givenName: 'imports_people_given_name',
    familyName: 'imports_people_family_name',
    birthDate: 'imports_people_birth_date',
    phone: 'imports_people_phone',
    email: 'imports_people_email',
    address: 'imports_people_address',
    zone: 'imports_people_zone',
    language: 'imports_people_language',
    channel: 'imports_people_channel',
    referredBy: 'imports_people_referred_by',
    contactOn: 'imports_people_contact_on',
    privacyNoticeOn: 'imports_people_privacy_notice_on',
    withoutWorkSince: 'imports_people_without_work_since',
    workProofSeenOn: 'imports_people_work_proof_seen_on',
    workProofUntil: 'imports_people_work_proof_until',
    domiciledSince: 'imports_people_domiciled_since',
    domicileType: 'imports_people_domicile_type',
    domicileProofSeenOn: 'imports_people_domicile_proof_seen_on',
    domicileProofUntil: 'imports_people_domicile_proof_until',
    volunteeredOn: 'imports_people_volunteered_on',
    statementSeenOn: 'imports_people_statement_seen_on',
    listEntryOn: 'imports_people_list_entry_on',
    hoursLeast: 'imports_people_hours_least',
    hoursMost: 'imports_people_hours_most',
    travel: 'imports_people_travel',
    wish1: 'imports_people_wish_1',
    wishWords: 'imports_people_wish_words',
    wish2: 'imports_people_wish_2',
    wish3: 'imports_people_wish_3',
    skills: 'imports_people_skills',
    workerEmail: 'imports_people_worker_email',
    workerId: 'imports_people_worker',
    isInvented: 'imports_people_is_invented',
  },
  activities: {
    code: 'imports_activities_code',
    name: 'imports_activities_name',
    purpose: 'imports_activities_purpose',
    workKinds: 'imports_activities_work_kinds',
    employer: 'imports_activities_employer',
    zone: 'imports_activities_zone',
    isItinerant: 'imports_activities_is_itinerant',
    posts: 'imports_activities_posts',
    minPosts: 'imports_activities_min_posts',
    hoursLeast: 'imports_activities_hours_least',
    hoursMost: 'imports_activities_hours_most',
    neededSkills: 'imports_activities_needed_skills',
    trainableSkills: 'imports_activities_trainable_skills',
    startsOn: 'imports_activities_starts_on',
    naceCodes: 'imports_activities_nace_codes',
    catchmentKm: 'imports_activities_catchment_km',
    clientele: 'imports_activities_clientele',
    hoursPerYear: 'imports_activities_hours_per_year',
    solventPercent: 'imports_activities_solvent_percent',
    priceWhat: 'imports_activities_price_what',
    priceCents: 'imports_activities_price',
    priceUnit: 'imports_activities_price_unit',
    marketCents1: 'imports_activities_market_1',
    marketFrom1: 'imports_activities_market_from_1',
    marketCents2: 'imports_activities_market_2',
    marketFrom2: 'imports_activities_market_from_2',
    marketCents3: 'imports_activities_market_3',
    marketFrom3: 'imports_activities_market_from_3',
    offer: 'imports_activities_offer',
    state: 'imports_activities_state',
    decision: 'imports_activities_decision',
    decidedOn: 'imports_activities_decided_on',
    inForceFrom: 'imports_activities_in_force_from',
    inForceUntil: 'imports_activities_in_force_until',
    conditions: 'imports_activities_conditions',
    motive: 'imports_activities_motive',
    minutes: 'imports_activities_minutes',
    isInvented: 'imports_activities_is_invented',
  },
  structures: {
    enterpriseNumber: 'imports_structures_enterprise_number',
    name: 'imports_structures_name',
    kind: 'imports_structures_kind',
    place: 'imports_structures_place',
    source: 'imports_structures_source',
    sourceUrl: 'imports_structures_source_url',
    listedOn: 'imports_structures_listed_on',
  },
} as const;

export type ListKind = keyof typeof labels;

/** What one must be allowed beside importing, as the API asks it. */
export const listPermission: Record<ListKind, Permission> = {
  people: 'beneficiaries.write',
  activities: 'activities.write',
  structures: 'non-competition.check',
};

type Labels = (typeof labels)[ListKind];
type LabelKey = {
  [Kind in ListKind]: (typeof labels)[Kind][keyof (typeof labels)[Kind]];
}[ListKind];

/** The label of a column, or of a field that an import changes. */
export function columnLabel(kind: ListKind, column: string, { t }: Words): string {
  const known: Labels = labels[kind];
  const key = new Map<string, LabelKey>(Object.entries(known)).get(column);
  return t(key ?? 'imports_field_other');
}
