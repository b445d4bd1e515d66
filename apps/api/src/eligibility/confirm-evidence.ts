import { hindrancesOfDecision } from '@etabli/domain/eligibility/decision';
import type { BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In, IsNull } from 'typeorm';
import { changeFile, type FileTrace, writeTraces } from '../beneficiaries/beneficiaries.changes.ts';
import { getFilesTerritory } from '../beneficiaries/beneficiaries.queries.ts';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { BeneficiaryEvidenceRow } from '../beneficiaries/beneficiary-evidence.entity.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { type AssessedPerson, assessPeople } from './assessments.queries.ts';
import type { ConfirmEvidenceInput } from './eligibility-input.dto.ts';
import type { ConfirmationView } from './eligibility-view.dto.ts';
import { writeDecision, writeListEntry } from './write-decision.ts';

type Result = ConfirmationView['items'][number];
type Files = Map<BeneficiaryId, BeneficiaryRow>;
type Waiting = Map<BeneficiaryId, BeneficiaryEvidenceRow[]>;

@Injectable()
export class ConfirmEvidence {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /**
   * Confirms, as a second person, what others have seen of one person or of many. Whoever then meets the
   * conditions by the rules and by proofs is decided eligible, and enters the list where an earlier list
   * has a day. Each person is told of alone: what cannot be done for one stops nothing for another.
   */
  async confirm(
    actor: PersonActor,
    territoryId: TerritoryId,
    input: ConfirmEvidenceInput,
  ): Promise<ConfirmationView> {
    this.wall.allow(actor, 'eligibility.decide', territoryId);
    return this.acts.run(actor, async (tx) => {
      await getFilesTerritory(tx, territoryId);
      const ids = await askedFor(tx, territoryId, input);
      const files = await loadFiles(tx, territoryId, ids);
      const waiting = await waitingOf(tx, [...files.keys()], input);
      const later: FileTrace[] = [];
      const confirmed = await confirmAll(tx, actor, { files, waiting, later });
      const people = await assessPeople(tx, {
        territoryId,
        ids: [...files.keys()],
        on: actor.today,
      });
      const items: Result[] = [];
      for (const id of ids) {
        const [file, person] = [confirmed.get(id), people.get(id)];
        const result = { beneficiaryId: id, ...resultOf(actor, file, waiting.get(id) ?? []) };
        items.push(
          file && person
            ? { ...result, ...(await decideAndEnter(tx, actor, { file, person, later })) }
            : result,
        );
      }
      await writeTraces(tx, actor, later);
      return { items };
    });
  }
}

/** The people asked for, each once; those of proofs are looked up first. */
async function askedFor(
  tx: EntityManager,
  territoryId: TerritoryId,
  input: ConfirmEvidenceInput,
): Promise<BeneficiaryId[]> {
  if ('beneficiaryIds' in input) {
    return [...new Set(input.beneficiaryIds)];
  }
  const rows = await tx.findBy(BeneficiaryEvidenceRow, {
    territoryId,
    id: In(input.evidenceIds),
  });
  return [...new Set(rows.map(({ beneficiaryId }) => beneficiaryId))];
}

/** The files, held until the end and always in one order, so that two batches do not wait for each other. */
async function loadFiles(
  tx: EntityManager,
  territoryId: TerritoryId,
  ids: BeneficiaryId[],
): Promise<Map<BeneficiaryId, BeneficiaryRow>> {
  const files = await tx.find(BeneficiaryRow, {
    where: { territoryId, id: In(ids) },
    order: { id: 'ASC' },
    lock: { mode: 'pessimistic_write' },
  });
  return new Map(files.map((file) => [file.id, file]));
}

async function waitingOf(
  tx: EntityManager,
  ids: BeneficiaryId[],
  input: ConfirmEvidenceInput,
): Promise<Waiting> {
  const rows = await tx.find(BeneficiaryEvidenceRow, {
    where: {
      beneficiaryId: In(ids),
      validatedBy: IsNull(),
      withdrawnAt: IsNull(),
      ...('evidenceIds' in input ? { id: In(input.evidenceIds) } : {}),
    },
    order: { id: 'ASC' },
  });
  return Map.groupBy(rows, ({ beneficiaryId }) => beneficiaryId);
}

const ofOthers = (rows: BeneficiaryEvidenceRow[], actor: PersonActor) =>
  rows.filter(({ seenBy }) => seenBy !== actor.id);

async function confirmAll(
  tx: EntityManager,
  actor: PersonActor,
  { files, waiting, later }: { files: Files; waiting: Waiting; later: FileTrace[] },
): Promise<Files> {
  const theirs = [...waiting.values()].flatMap((rows) => ofOthers(rows, actor));
  await tx.update(
    BeneficiaryEvidenceRow,
    { id: In(theirs.map(({ id }) => id)) },
    { validatedBy: actor.id, validatedAt: new Date() },
  );
  const confirmed = new Map(files);
  for (const [id, rows] of waiting) {
    const evidenceIds = ofOthers(rows, actor).map((row) => row.id);
    const file = files.get(id);
    if (!file || evidenceIds.length === 0) {
      continue;
    }
    const changed = await changeFile(tx, actor, file, {
      kind: 'evidence-confirmed',
      permission: 'eligibility.decide',
      effectiveOn: actor.today,
      details: { evidenceIds },
      codes: { count: evidenceIds.length },
      later,
    });
    confirmed.set(id, changed);
  }
  return confirmed;
}

function resultOf(
  actor: PersonActor,
  file: BeneficiaryRow | undefined,
  rows: BeneficiaryEvidenceRow[],
): Omit<Result, 'beneficiaryId'> {
  const confirmed = ofOthers(rows, actor).length;
  const result = !file
    ? 'not_found'
    : confirmed > 0
      ? 'confirmed'
      : rows.length > 0
        ? 'seen_by_you'
        : 'nothing_waiting';
  return {
    result,
    confirmed,
    isDecided: false,
    hindrances: [],
    enteredOn: null,
  };
}

/** Decides what the rules and the proofs now allow; a computer counts, the second person decides. */
async function decideAndEnter(
  tx: EntityManager,
  actor: PersonActor,
  { file, person, later }: { file: BeneficiaryRow; person: AssessedPerson; later: FileTrace[] },
): Promise<Pick<Result, 'isDecided' | 'hindrances' | 'enteredOn'>> {
  const hindrances = hindrancesOfDecision('eligible', {
    state: file.state,
    verdict: person.assessment.outcome,
    derogations: person.assessment.derogations,
    evidence: person.evidence,
    on: actor.today,
    decider: actor.id,
  });
  if (hindrances.length > 0) {
    return { isDecided: false, hindrances, enteredOn: null };
  }
  const decided = await writeDecision(tx, actor, file, {
    outcome: 'eligible',
    motive: null,
    person,
    later,
  });
  const { claimedListEntryOn: entryOn } = decided;
  // With which day somebody comes back on the list is a choice, which a person makes.
  const wasOnList = decided.listEntryOn !== null;
  if (wasOnList || entryOn === null || entryOn > actor.today) {
    return { isDecided: true, hindrances, enteredOn: null };
  }
  await writeListEntry(tx, actor, decided, { entryOn, reason: null, later });
  return { isDecided: true, hindrances, enteredOn: entryOn };
}
