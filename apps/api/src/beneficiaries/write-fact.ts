import { randomUUID } from 'node:crypto';
import { checkFacts, type FactProblem } from '@etabli/domain/beneficiaries/check-facts';
import type { Fact } from '@etabli/domain/beneficiaries/facts';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { type RefusalCode, refuse } from '../platform/http/refusal.ts';
import type { BeneficiaryRow } from './beneficiary.entity.ts';
import { BeneficiaryFactRow } from './beneficiary-fact.entity.ts';
import { getFacts } from './told-facts.queries.ts';

type Omitted<T, Keys extends PropertyKey> = T extends unknown ? Omit<T, Keys> : never;
/** A fact that has no id yet, and what the team noted beside it. */
export type NewFact = Omitted<Fact, 'id'> & { note: string | null };

/** Each has its sentence, by messages: error_beneficiaries_fact_* */
const codes: Record<FactProblem['code'], RefusalCode> = {
  'birth-in-future': 'beneficiaries.fact-birth-in-future',
  'begins-before-birth': 'beneficiaries.fact-begins-before-birth',
  'begins-in-future': 'beneficiaries.fact-begins-in-future',
  'ends-before-beginning': 'beneficiaries.fact-ends-before-beginning',
  'days-out-of-order': 'beneficiaries.fact-days-out-of-order',
  overlaps: 'beneficiaries.fact-overlaps',
  'worked-although-never': 'beneficiaries.fact-worked-although-never',
  'worked-while-unoccupied': 'beneficiaries.fact-worked-while-unoccupied',
  abroad: 'beneficiaries.fact-abroad',
};

/** Stops a fact that cannot be true beside the others; a doubtful one is kept, and shown as such. */
function refuseImpossible(
  fact: Fact,
  others: readonly Fact[],
  person: { on: PlainDate; birthDate: PlainDate | null },
): void {
  const found = checkFacts([...others, fact], person).filter(
    ({ factId, otherId, isDoubtful }) => !isDoubtful && (factId === fact.id || otherId === fact.id),
  );
  if (found.length > 0) {
    const violations = found.map(({ code, place, factId, otherId }) => ({
      path: factId === fact.id ? place : 'from',
      code: codes[code],
      params: { other: factId === fact.id ? otherId : factId },
    }));
    throw refuse.invalid('shared.check-the-form', { count: found.length }, violations);
  }
}

/**
 * Writes a fact of a file, in the place of another or as a new one. What it replaces stays as it was, with
 * the moment of its end as the truth.
 */
export async function writeFact(
  tx: EntityManager,
  actor: PersonActor,
  file: BeneficiaryRow,
  { fact: { note, ...told }, replaces }: { fact: NewFact; replaces?: BeneficiaryFactRow },
): Promise<string> {
  const id = randomUUID();
  const fact = { ...told, id } as Fact;
  const known = (await getFacts(tx, [file.id])).get(file.id) ?? [];
  refuseImpossible(
    fact,
    known.filter((other) => other.id !== replaces?.id),
    {
      on: actor.today,
      birthDate: file.birthDate,
    },
  );
  const { kind, from, until, source, id: _, ...details } = fact;
  if (replaces) {
    await tx.update(BeneficiaryFactRow, { id: replaces.id }, { replacedAt: new Date() });
  }
  const row: Omit<BeneficiaryFactRow, 'recordedAt'> = {
    id,
    territoryId: file.territoryId,
    beneficiaryId: file.id,
    kind,
    details,
    fromEarliest: from.earliest,
    fromLatest: from.latest,
    untilEarliest: until?.earliest ?? null,
    untilLatest: until?.latest ?? null,
    isOpen: until === null,
    source,
    note,
    recordedBy: actor.id,
    replacesId: replaces?.id ?? null,
    replacedAt: null,
  };
  await tx.insert(BeneficiaryFactRow, row as object);
  return id;
}

/** A fact of the file that still stands, or a refusal: also when it is of another file. */
export async function loadFact(
  tx: EntityManager,
  file: BeneficiaryRow,
  id: string,
): Promise<BeneficiaryFactRow> {
  const fact = await tx.findOneBy(BeneficiaryFactRow, { id, beneficiaryId: file.id });
  if (!fact) {
    throw refuse.notFound('shared.not-found');
  }
  if (fact.replacedAt !== null) {
    throw refuse.conflict('beneficiaries.fact-replaced');
  }
  return fact;
}
