import type { Beneficiary } from '@etabli/domain/beneficiaries/beneficiary';
import type { EvidenceSubject } from '@etabli/domain/beneficiaries/evidence';
import type { Fact } from '@etabli/domain/beneficiaries/facts';
import type { AccountId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import type { ImportContext, ImportRow } from '../../platform/imports/importer.ts';
import { fold } from '../../platform/sheets/fold.ts';
import type { PersonInRow, peopleColumns } from './people-columns.ts';

/** A file that is there already, with what a list may add to it. */
export type KnownFile = Beneficiary & {
  version: number;
  claimedListEntryOn: PlainDate | null;
  importedDigest: string | null;
  facts: Fact[];
  evidence: { subject: EvidenceSubject; seenOn: PlainDate }[];
};

export type KnownFiles = {
  byReference: Map<string, KnownFile>;
  byName: Map<string, KnownFile[]>;
  /** Zones of the territory by their folded names. */
  zones: Map<string, string>;
  /** Who accompanies people here today, by address. */
  workers: Map<string, AccountId>;
};

type Named = {
  givenName: string;
  familyName?: string | null | undefined;
  birthDate?: PlainDate | null | undefined;
};

/** Who it is, as far as a list tells: the name, and the day of birth where it is known. */
export const nameOf = ({ givenName, familyName, birthDate }: Named): string =>
  `${fold(`${familyName ?? ''} ${givenName}`)} ${birthDate ?? ''}`;

const referencesIn = (values: PersonInRow[]) =>
  values.flatMap(({ reference }) => (reference ? [reference.toLowerCase()] : []));

const isAsked = `b.territory_id = $1 and (lower(b.reference) = any ($2)
    or app.fold(coalesce(b.family_name, '') || ' ' || b.given_name)
      in (select app.fold(told) from unnest($3::text[]) told))`;

/** The files that the rows may be about, with their facts and proofs, in three questions. */
export async function loadKnownFiles(
  tx: EntityManager,
  rows: ImportRow<typeof peopleColumns>[],
  { territoryId, isApplying }: ImportContext,
): Promise<KnownFiles> {
  const values = rows.map((row) => row.values);
  const asked = [
    territoryId,
    referencesIn(values),
    values.map(({ givenName, familyName }) => `${familyName ?? ''} ${givenName}`),
  ];
  if (isApplying) {
    // Held before they are read: what somebody writes meanwhile is waited for, and then seen.
    await tx.query(`select 1 from beneficiaries b where ${isAsked} order by id for update`, asked);
  }
  const found: KnownFile[] = await tx.query(
    `
  select b.id, b.territory_id as "territoryId", b.reference, b.given_name as "givenName",
    b.family_name as "familyName", b.birth_date::text as "birthDate", b.phone, b.email, b.address,
    b.zone, b.language, b.contact_channel as "contactChannel", b.referred_by as "referredBy",
    b.worker_id as "workerId", b.weekly_minutes_least as "weeklyMinutesLeast",
    b.weekly_minutes_most as "weeklyMinutesMost", b.travel, b.wishes, b.skills, b.state,
    b.state_since::text as "stateSince", b.list_entry_on::text as "listEntryOn",
    b.claimed_list_entry_on::text as "claimedListEntryOn", b.last_contact_on::text as "lastContactOn",
    b.is_demonstration as "isDemonstration", b.version, b.imported_digest as "importedDigest",
    coalesce((select jsonb_agg(f.details || jsonb_build_object('id', f.id, 'kind', f.kind,
        'source', f.source,
        'from', jsonb_build_object('earliest', f.from_earliest, 'latest', f.from_latest),
        'until', case when not f.is_open then
          jsonb_build_object('earliest', f.until_earliest, 'latest', f.until_latest) end))
      from beneficiary_facts f where f.territory_id = b.territory_id and f.beneficiary_id = b.id
        and f.replaced_at is null), '[]') as facts,
    coalesce((select jsonb_agg(jsonb_build_object('subject', e.subject, 'seenOn', e.seen_on))
      from beneficiary_evidence e where e.territory_id = b.territory_id and e.beneficiary_id = b.id
        and e.withdrawn_at is null), '[]') as evidence
  from beneficiaries b
  where ${isAsked}`,
    asked,
  );
  const zones: { name: string }[] = await tx.query(
    'select name from territory_zones where territory_id = $1',
    [territoryId],
  );
  const workers: { id: AccountId; email: string }[] = await tx.query(
    `select distinct a.id, a.email from accounts a join memberships m on m.account_id = a.id
     where m.territory_id = $1 and m.role in ('guidance_worker', 'territory_coordinator')
       and m.during @> current_date`,
    [territoryId],
  );
  const byName = Map.groupBy(found, nameOf);
  return {
    byReference: new Map(found.map((file) => [file.reference.toLowerCase(), file])),
    byName,
    zones: new Map(zones.map(({ name }) => [fold(name), name])),
    workers: new Map(workers.map(({ email, id }) => [email, id])),
  };
}
