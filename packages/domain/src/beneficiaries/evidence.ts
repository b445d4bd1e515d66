import type { AccountId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';

/** What is to be shown: one kind of proof may serve one condition only. */
export const evidenceSubjects = ['without_work', 'domicile', 'voluntariness'] as const;
export type EvidenceSubject = (typeof evidenceSubjects)[number];

/** The papers that are usual here, by who issues them. None is compulsory by any text that we found. */
export const evidenceKinds = [
  'forem_certificate',
  'cpas_certificate',
  'c4',
  'career_statement',
  'household_composition',
  'reference_address_certificate',
  'identity_card',
  'signed_statement',
  'other',
] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/**
 * A proof that a person of the team has seen: what, of whom, when, until when it holds, and who else
 * confirmed it. Two different people stand behind each proof that counts.
 */
export type Evidence = {
  id: string;
  subject: EvidenceSubject;
  kind: EvidenceKind;
  issuer: string | null;
  seenOn: PlainDate;
  /** The last day on which it counts; null while it has no end. */
  validUntil: PlainDate | null;
  seenBy: AccountId;
  validatedBy: AccountId | null;
};

/** True when the proof counts on a day: confirmed by a second person, and not run out. */
export function counts(evidence: Evidence, on: PlainDate): boolean {
  const confirmed = evidence.validatedBy !== null && evidence.validatedBy !== evidence.seenBy;
  return confirmed && (evidence.validUntil === null || evidence.validUntil >= on);
}

/** The conditions for which no proof counts on a day, in the order in which they are asked. */
export function unproved(evidence: readonly Evidence[], on: PlainDate): EvidenceSubject[] {
  return evidenceSubjects.filter(
    (subject) => !evidence.some((one) => one.subject === subject && counts(one, on)),
  );
}

/**
 * Until when a condition is proved, by the proof that holds longest: `proved` today, `ran_out` after its
 * last day, or by `none` that two people have looked at. `until` is null where there is no last day.
 */
export type ProofTerm = {
  subject: EvidenceSubject;
  state: 'proved' | 'ran_out' | 'none';
  until: PlainDate | null;
};

/** What is proved on a day and until when. That a proof runs out takes nothing away: it is to be renewed. */
export function proofTerms(evidence: readonly Evidence[], on: PlainDate): ProofTerm[] {
  return evidenceSubjects.map((subject) => {
    const known = evidence.filter((one) => one.subject === subject && counts(one, one.seenOn));
    const last = known.reduce<Evidence | undefined>(
      (longest, one) => (longest && !lastsLonger(one, longest) ? longest : one),
      undefined,
    );
    return {
      subject,
      state: last === undefined ? 'none' : counts(last, on) ? 'proved' : 'ran_out',
      until: last?.validUntil ?? null,
    };
  });
}

function lastsLonger({ validUntil }: Evidence, other: Evidence): boolean {
  return other.validUntil !== null && (validUntil === null || validUntil > other.validUntil);
}
