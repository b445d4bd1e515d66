import { randomUUID } from 'node:crypto';
import type { Beneficiary } from '@etabli/domain/beneficiaries/beneficiary';
import type { EvidenceSubject } from '@etabli/domain/beneficiaries/evidence';
import type { Fact } from '@etabli/domain/beneficiaries/facts';
import { aBeneficiary } from '@etabli/domain/testing/a-beneficiary';
import { aDomicile, aWork, aYes } from '@etabli/domain/testing/a-fact';
import { type PlainDate, plainDate } from '@etabli/domain/values/plain-date';
import type { OpenFileInput } from '../../src/beneficiaries/beneficiary-input.dto.ts';
import type { FileReceipt } from '../../src/beneficiaries/file-receipt.changes.ts';
import { OpenFile } from '../../src/beneficiaries/open-file.ts';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import type { TestApp } from '../test-app.ts';
import { dayFromToday } from './days.ts';

type Planting = Pick<TestApp, 'asOwner'>;

/** A person who came, may be rung up, and was told what is kept. */
export const anOpenFileInput = (given: Partial<OpenFileInput> = {}): OpenFileInput => ({
  givenName: 'Camille',
  familyName: 'Essai',
  birthDate: null,
  phone: '0470 00 00 00',
  email: null,
  address: null,
  zone: null,
  language: 'fr',
  contactChannel: 'self',
  referredBy: null,
  workerId: null,
  weeklyMinutesLeast: null,
  weeklyMinutesMost: null,
  travel: null,
  wishes: [],
  skills: [],
  privacyNoticeOn: plainDate('2026-01-12'),
  claimedListEntryOn: null,
  on: plainDate('2026-01-12'),
  ...given,
});

/** A file opened by the act that opens all of them: somebody with a first contact. */
export const givenBeneficiary = (
  app: TestApp,
  actor: PersonActor,
  territoryId: string,
  given: Partial<OpenFileInput> = {},
): Promise<FileReceipt> => app.get(OpenFile).open(actor, territoryId, anOpenFileInput(given));

export type PlantedFile = Beneficiary & { version: number };

const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * Files as the acts leave them, without their histories and past both walls: as many as are told, in
 * one statement. The reference is the place in what was told unless it says another.
 */
export async function givenFiles(
  { asOwner }: Planting,
  territoryId: string,
  people: (Partial<Beneficiary> & { claimedListEntryOn?: PlainDate | null })[],
): Promise<PlantedFile[]> {
  const planted = people.map((given, index) => ({
    ...aBeneficiary({
      territoryId,
      reference: `E-${String(index + 1).padStart(4, '0')}-${randomUUID().slice(0, 8)}`,
      ...given,
      id: given.id ?? randomUUID(),
    }),
    version: 1,
  }));
  const rows = planted.map((file) => ({
    ...Object.fromEntries(Object.entries(file).map(([name, value]) => [snake(name), value])),
    created_at: new Date().toISOString(),
  }));
  await asOwner(
    'insert into beneficiaries select * from jsonb_populate_recordset(null::beneficiaries, $1)',
    [JSON.stringify(rows)],
  );
  return planted;
}

/** People on the list: so many, each entered a month before the next (of very many, a day), or those told. */
export const givenOnList = (
  app: Planting,
  territoryId: string,
  people: number | Partial<Beneficiary>[] = 1,
): Promise<PlantedFile[]> => {
  const days = typeof people === 'number' && people > 200 ? 1 : 30;
  const told = typeof people === 'number' ? Array<Partial<Beneficiary>>(people).fill({}) : people;
  return givenFiles(
    app,
    territoryId,
    told.map((given, index) => ({
      givenName: `Prénom ${index + 1}`,
      state: 'on_list',
      stateSince: plainDate('2026-01-12'),
      listEntryOn: dayFromToday(-days * (told.length - index)),
      weeklyMinutesLeast: 900,
      weeklyMinutesMost: 2_280,
      travel: 'public_transport',
      wishes: [{ workKind: 'repair', words: null }],
      ...given,
    })),
  );
};

/** What is told of a person, as the act leaves it. */
export async function givenFacts(
  { asOwner }: Planting,
  file: Pick<Beneficiary, 'id' | 'territoryId'>,
  facts: Fact[],
): Promise<string[]> {
  const rows = facts.map(({ id: _, kind, from, until, source, ...details }) => ({
    id: randomUUID(),
    territory_id: file.territoryId,
    beneficiary_id: file.id,
    kind,
    details,
    from_earliest: from.earliest,
    from_latest: from.latest,
    until_earliest: until?.earliest ?? null,
    until_latest: until?.latest ?? null,
    is_open: until === null,
    source,
    recorded_at: new Date().toISOString(),
  }));
  await asOwner(
    `insert into beneficiary_facts
     select * from jsonb_populate_recordset(null::beneficiary_facts, $1)`,
    [JSON.stringify(rows)],
  );
  return rows.map(({ id }) => id);
}

/** Proofs that somebody has seen, one for each condition unless told; confirmed by nobody unless told. */
export async function givenEvidence(
  { asOwner }: Planting,
  file: Pick<Beneficiary, 'id' | 'territoryId'>,
  by: { seenBy: string; confirmedBy?: string; subjects?: EvidenceSubject[] },
): Promise<string[]> {
  const { seenBy, confirmedBy = null } = by;
  const ids: string[] = [];
  for (const subject of by.subjects ?? (['without_work', 'domicile', 'voluntariness'] as const)) {
    const id = randomUUID();
    ids.push(id);
    await asOwner(
      `insert into beneficiary_evidence (id, territory_id, beneficiary_id, subject, kind, seen_on,
         seen_by, validated_by, validated_at)
       values ($1, $2, $3, $4, 'other', '2026-01-12', $5, $6::uuid,
         case when $6::uuid is not null then now() end)`,
      [id, file.territoryId, file.id, subject, seenBy, confirmedBy],
    );
  }
  return ids;
}

/** Somebody who said yes and, by what is told, meets the conditions since long ago. */
export async function givenVolunteer(
  app: Planting,
  territoryId: string,
  given: Partial<Beneficiary> = {},
): Promise<PlantedFile> {
  const files = await givenFiles(app, territoryId, [{ state: 'volunteer', ...given }]);
  const [file] = files as [PlantedFile];
  await givenFacts(app, file, [
    aWork('unoccupied', '2021-03-01'),
    aDomicile('2021-03-01', { territoryId }),
    aYes('2026-01-12'),
  ]);
  return file;
}
