import { randomUUID } from 'node:crypto';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import type { ImportContext, RowToApply } from '../../platform/imports/importer.ts';
import { cellsOfColumn } from '../../platform/imports/kept-column.queries.ts';
import { announceAll } from '../../platform/outbox/announce.ts';
import { BeneficiaryRow } from '../beneficiary.entity.ts';
import { BeneficiaryChangeRow } from '../beneficiary-change.entity.ts';
import type { PersonDraft } from './decide-person.ts';
import type { peopleColumns } from './people-columns.ts';
import '../facts.ts';

type PersonToApply = RowToApply<typeof peopleColumns, PersonDraft>;

/** A file as it becomes, and the number of the change that makes it so. */
type Written = { id: BeneficiaryId; version: number; row: PersonToApply };

/**
 * The next numbers of files in the territory, for rows that bring none. They come after those that other
 * rows of the file bring: such a row would else be taken for the person who was given its number.
 */
async function nextReferences(
  tx: EntityManager,
  context: ImportContext,
  count: number,
): Promise<string[]> {
  if (count === 0) {
    return [];
  }
  const { territoryId } = context;
  const brought = await cellsOfColumn(tx, context, 'reference');
  const numbers = brought.filter((cell) => /^[0-9]{1,8}$/.test(cell)).map(Number);
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`files ${territoryId}`]);
  const [last] = await tx.query(
    `select coalesce(max(reference::int), 0) as number from beneficiaries
     where territory_id = $1 and reference ~ '^[0-9]{1,8}$'`,
    [territoryId],
  );
  const before = numbers.reduce((most, number) => Math.max(most, number), last.number);
  return Array.from({ length: count }, (_, index) => String(before + 1 + index).padStart(4, '0'));
}

async function openFiles(
  tx: EntityManager,
  rows: PersonToApply[],
  context: ImportContext,
): Promise<Written[]> {
  const { territoryId, today } = context;
  const unnumbered = rows.filter(({ row }) => !row.values.reference);
  const references = await nextReferences(tx, context, unnumbered.length);
  const files = rows.map(({ row: { values }, subjectId, draft }) => ({
    familyName: null,
    birthDate: null,
    phone: null,
    email: null,
    address: null,
    zone: null,
    language: 'fr',
    contactChannel: 'import' as const,
    referredBy: null,
    workerId: null,
    weeklyMinutesLeast: null,
    weeklyMinutesMost: null,
    travel: null,
    wishes: [],
    skills: [],
    ...draft.told,
    id: subjectId,
    territoryId,
    reference: values.reference ?? references.shift(),
    privacyNoticeOn: values.privacyNoticeOn ?? null,
    state: draft.toState ?? 'contact',
    stateSince: values.volunteeredOn ?? values.contactOn ?? today,
    listEntryOn: null,
    claimedListEntryOn: draft.claimedListEntryOn,
    lastContactOn: values.contactOn ?? null,
    sharedWithEmployerId: null,
    isDemonstration: values.isInvented ?? false,
    importedDigest: draft.digest,
    version: 1,
  }));
  if (files.length > 0) {
    await tx.insert(BeneficiaryRow, files as object[]);
  }
  return rows.map((row) => ({ id: row.subjectId, version: 1, row }));
}

async function correctFiles(tx: EntityManager, rows: PersonToApply[]): Promise<Written[]> {
  const written: Written[] = [];
  for (const row of rows) {
    const { draft, subjectId: id } = row;
    const version = (draft.known?.version ?? 0) + 1;
    await tx.update(BeneficiaryRow, { id }, {
      ...draft.told,
      ...(draft.toState ? { state: draft.toState, stateSince: row.row.values.volunteeredOn } : {}),
      ...(draft.claimedListEntryOn ? { claimedListEntryOn: draft.claimedListEntryOn } : {}),
      importedDigest: draft.digest,
      version,
    } as object);
    written.push({ id, version, row });
  }
  return written;
}

async function writeFacts(tx: EntityManager, written: Written[], context: ImportContext) {
  const drafts = written.flatMap(({ id, row }) =>
    row.draft.facts.map((draft) => ({ beneficiaryId: id, ...draft })),
  );
  await tx.query('update beneficiary_facts set replaced_at = now() where id = any ($1)', [
    drafts.flatMap(({ replaces }) => replaces ?? []),
  ]);
  const rows = drafts.map(({ beneficiaryId, replaces, fact }) => {
    const { kind, from, until, source, ...details } = fact;
    return {
      id: randomUUID(),
      territory_id: context.territoryId,
      beneficiary_id: beneficiaryId,
      kind,
      details,
      from_earliest: from.earliest,
      from_latest: from.latest,
      until_earliest: until?.earliest ?? null,
      until_latest: until?.latest ?? null,
      is_open: until === null,
      source,
      recorded_by: context.requestedBy,
      recorded_at: new Date().toISOString(),
      replaces_id: replaces,
    };
  });
  await tx.query(
    'insert into beneficiary_facts select * from jsonb_populate_recordset(null::beneficiary_facts, $1)',
    [JSON.stringify(rows)],
  );
}

async function writeEvidence(tx: EntityManager, written: Written[], context: ImportContext) {
  const rows = written.flatMap(({ id, row }) =>
    row.draft.evidence.map(({ subject, kind, seenOn, validUntil }) => ({
      id: randomUUID(),
      territory_id: context.territoryId,
      beneficiary_id: id,
      subject,
      kind,
      seen_on: seenOn,
      valid_until: validUntil,
      seen_by: context.requestedBy,
      recorded_at: new Date().toISOString(),
    })),
  );
  await tx.query(
    `insert into beneficiary_evidence
     select * from jsonb_populate_recordset(null::beneficiary_evidence, $1)`,
    [JSON.stringify(rows)],
  );
}

async function writeHistory(tx: EntityManager, written: Written[], context: ImportContext) {
  const { territoryId, requestedBy, requestedRole, today } = context;
  const changes = written.map(({ id, version, row: { outcome, draft, changes, row } }) => ({
    id: randomUUID(),
    territoryId,
    beneficiaryId: id,
    number: version,
    kind: outcome === 'create' ? ('opened' as const) : ('corrected' as const),
    effectiveOn: today,
    fromState: draft.toState && draft.known ? draft.known.state : null,
    toState: draft.toState,
    reasonCode: null,
    reason: null,
    details: { importId: context.importId, row: row.number, fields: draft.known ? changes : [] },
    accountId: requestedBy,
    role: requestedRole,
  }));
  await tx
    .createQueryBuilder()
    .insert()
    .into(BeneficiaryChangeRow)
    .values(changes as object[])
    .updateEntity(false)
    .execute();
  await announceAll(
    tx,
    written.map(({ id, version, row }) => ({
      name: row.outcome === 'create' ? 'beneficiary.opened' : 'beneficiary.corrected',
      aggregate: `beneficiary:${id}`,
      ids: { territoryId, beneficiaryId: id, change: version },
    })),
  );
}

/** Writes a batch of people: files, facts, proofs, histories and what others hear of it. */
export async function writePeople(
  tx: EntityManager,
  rows: PersonToApply[],
  context: ImportContext,
): Promise<void> {
  const opened = await openFiles(
    tx,
    rows.filter(({ outcome }) => outcome === 'create'),
    context,
  );
  const corrected = await correctFiles(
    tx,
    rows.filter(({ outcome }) => outcome === 'update'),
  );
  const written = [...opened, ...corrected];
  await writeFacts(tx, written, context);
  await writeEvidence(tx, written, context);
  await writeHistory(tx, written, context);
}
