import { checkFacts } from '@etabli/domain/beneficiaries/check-facts';
import { counts } from '@etabli/domain/beneficiaries/evidence';
import { nextMoves } from '@etabli/domain/beneficiaries/file-moves';
import type { TerritoryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import type { FirstWall } from '../platform/access/first-wall.ts';
import { type NameOf, namesOf } from '../platform/access/names-of.ts';
import type { BeneficiaryRow } from './beneficiary.entity.ts';
import { BeneficiaryEvidenceRow } from './beneficiary-evidence.entity.ts';
import { BeneficiaryFactRow } from './beneficiary-fact.entity.ts';
import type { FileView } from './beneficiary-view.dto.ts';
import type { EvidenceView, FactView } from './fact-view.dto.ts';
import { waitingOf } from './list-file-rows.ts';
import { listOtherTerritories } from './other-territories.queries.ts';
import { placeOf } from './place-on-list.queries.ts';
import { factOf } from './told-facts.queries.ts';

function factView(
  row: BeneficiaryFactRow,
  { name, others }: { name: NameOf; others: ReadonlyMap<TerritoryId, string> },
): FactView {
  const { note, recordedAt, recordedBy, replacesId, replacedAt } = row;
  const fact = factOf(row);
  const told = {
    note,
    recordedAt: recordedAt.toISOString(),
    recordedBy: recordedBy === null ? null : name(recordedBy),
    replacesId,
    replacedAt: replacedAt?.toISOString() ?? null,
  };
  if (fact.kind !== 'domicile') {
    return { ...fact, ...told };
  }
  const elsewhere = fact.territoryId === null ? undefined : others.get(fact.territoryId);
  return { ...fact, ...told, territoryName: elsewhere ?? null };
}

function evidenceView(
  row: BeneficiaryEvidenceRow,
  { name, actor, mayDecide }: { name: NameOf; actor: PersonActor; mayDecide: boolean },
): EvidenceView {
  const { id, subject, kind, issuer, seenOn, validUntil, seenBy, validatedBy } = row;
  const isWaiting = validatedBy === null && row.withdrawnAt === null;
  return {
    ...{ id, subject, kind, issuer, seenOn, validUntil },
    seenBy: name(seenBy),
    confirmedBy: validatedBy === null ? null : name(validatedBy),
    confirmedAt: row.validatedAt?.toISOString() ?? null,
    withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
    counts: row.withdrawnAt === null && counts(row, actor.today),
    mayConfirm: isWaiting && mayDecide && seenBy !== actor.id,
  };
}

/** The page of a file: all that is told of the person, and what may be done with it now. */
export async function viewFile(
  tx: EntityManager,
  file: BeneficiaryRow,
  { actor, wall }: { actor: PersonActor; wall: FirstWall },
): Promise<FileView> {
  const facts = await tx.find(BeneficiaryFactRow, {
    where: { beneficiaryId: file.id },
    order: { recordedAt: 'ASC', id: 'ASC' },
  });
  const evidence = await tx.find(BeneficiaryEvidenceRow, {
    where: { beneficiaryId: file.id },
    order: { seenOn: 'ASC', id: 'ASC' },
  });
  const name = await namesOf(tx, [
    file.workerId,
    ...facts.map(({ recordedBy }) => recordedBy),
    ...evidence.flatMap(({ seenBy, validatedBy }) => [seenBy, validatedBy]),
  ]);
  const others = new Map(
    (await listOtherTerritories(tx, file.territoryId)).map(({ id, name }) => [id, name]),
  );
  const mayWrite = wall.reaches(actor, 'beneficiaries.write', file.territoryId);
  const mayDecide = wall.reaches(actor, 'eligibility.decide', file.territoryId);
  const { workerId, sharedWithEmployerId, createdAt, ...shown } = file;
  const standing = facts.filter(({ replacedAt }) => replacedAt === null).map(factOf);
  return {
    ...shown,
    worker: workerId === null ? null : name(workerId),
    waitingMonths: waitingOf(file, actor.today),
    place: await placeOf(tx, file, actor.today),
    facts: facts.map((row) => factView(row, { name, others })),
    factProblems: checkFacts(standing, { on: actor.today, birthDate: file.birthDate }),
    evidence: evidence.map((row) => evidenceView(row, { name, actor, mayDecide })),
    moves: nextMoves({ state: file.state, wasOnList: file.listEntryOn !== null }).map(
      ({ needs, ...move }) => ({
        ...move,
        needs: [...needs],
        mayMove: mayWrite && move.hindrance === null,
      }),
    ),
    mayWrite,
  };
}
