import type { Beneficiary } from '@etabli/domain/beneficiaries/beneficiary';
import type { EvidenceKind, EvidenceSubject } from '@etabli/domain/beneficiaries/evidence';
import type { DomicileFact, Fact, WorkFact } from '@etabli/domain/beneficiaries/facts';
import type { AccountId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { PersonInRow } from './people-columns.ts';

type Told = Partial<
  Pick<
    Beneficiary,
    | 'givenName'
    | 'familyName'
    | 'birthDate'
    | 'phone'
    | 'email'
    | 'address'
    | 'zone'
    | 'language'
    | 'contactChannel'
    | 'referredBy'
    | 'workerId'
    | 'weeklyMinutesLeast'
    | 'weeklyMinutesMost'
    | 'travel'
    | 'wishes'
    | 'skills'
  >
>;

/** A fact as a list tells it: the file knows its id. */
export type ToldFact =
  | Omit<WorkFact, 'id'>
  | Omit<DomicileFact, 'id'>
  | Omit<Extract<Fact, { kind: 'voluntariness' }>, 'id'>;

export type ToldEvidence = {
  subject: EvidenceSubject;
  kind: EvidenceKind;
  seenOn: PlainDate;
  validUntil: PlainDate | null;
};

const minutes = (hours: number | null | undefined) =>
  typeof hours === 'number' ? Math.round(hours * 60) : undefined;

function wishesIn({ wish1, wish2, wish3, wishWords }: PersonInRow): Told['wishes'] {
  const kinds = [wish1, wish2, wish3].filter((kind) => typeof kind === 'string');
  return kinds.length === 0
    ? undefined
    : [...new Set(kinds)].map((workKind, rank) => ({
        workKind,
        words: rank === 0 ? (wishWords ?? null) : null,
      }));
}

/**
 * What a row says of the person. An empty cell says nothing: a list never erases what is known
 * already.
 */
export function toldOf(
  row: PersonInRow,
  { zone, workerId }: { zone: string | undefined; workerId: AccountId | undefined },
): Told {
  const { hoursLeast, hoursMost } = row;
  const all = {
    givenName: row.givenName,
    familyName: row.familyName,
    birthDate: row.birthDate,
    phone: row.phone,
    email: row.email,
    address: row.address,
    zone,
    language: row.language,
    contactChannel: row.channel,
    referredBy: row.referredBy,
    workerId,
    weeklyMinutesLeast: minutes(hoursLeast ?? hoursMost),
    weeklyMinutesMost: minutes(hoursMost ?? hoursLeast),
    travel: row.travel,
    wishes: wishesIn(row),
    skills: row.skills?.map((code) => ({ code, words: null })),
  };
  return Object.fromEntries(
    Object.entries(all).filter(([, value]) => value !== undefined && value !== null),
  );
}

/** The dated facts of a row; the team's list is their source. */
export function factsIn(
  row: PersonInRow,
  { territoryId, zone }: { territoryId: TerritoryId; zone: string | null },
): ToldFact[] {
  const { withoutWorkSince, domiciledSince, volunteeredOn } = row;
  const going = { until: null, source: 'team' } as const;
  return [
    ...(withoutWorkSince
      ? [
          {
            ...going,
            kind: 'work' as const,
            from: withoutWorkSince,
            status: 'unoccupied' as const,
            weeklyHours: null,
            isInvoluntaryPartTime: null,
          },
        ]
      : []),
    ...(domiciledSince
      ? [
          {
            ...going,
            kind: 'domicile' as const,
            from: domiciledSince,
            type: row.domicileType ?? ('registered' as const),
            territoryId,
            zone,
            country: 'BE',
          },
        ]
      : []),
    ...(volunteeredOn
      ? [
          {
            ...going,
            kind: 'voluntariness' as const,
            from: { earliest: volunteeredOn, latest: volunteeredOn },
          },
        ]
      : []),
  ];
}

/** The proofs that the team has seen, as the list notes them; each waits for a second person. */
export function evidenceIn(row: PersonInRow): ToldEvidence[] {
  const seen = (
    subject: EvidenceSubject,
    kind: EvidenceKind,
    [seenOn, validUntil]: [PlainDate | null | undefined, PlainDate | null | undefined],
  ): ToldEvidence[] => (seenOn ? [{ subject, kind, seenOn, validUntil: validUntil ?? null }] : []);
  return [
    ...seen('without_work', 'other', [row.workProofSeenOn, row.workProofUntil]),
    ...seen('domicile', 'household_composition', [row.domicileProofSeenOn, row.domicileProofUntil]),
    ...seen('voluntariness', 'signed_statement', [row.statementSeenOn, null]),
  ];
}
