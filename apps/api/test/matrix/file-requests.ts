import { randomUUID } from 'node:crypto';
import { aRegistration, aWork } from '@etabli/domain/testing/a-fact';
import { exactly } from '@etabli/domain/values/date-span';
import { plainDate } from '@etabli/domain/values/plain-date';
import { anOpenFileInput, givenFacts, givenFiles } from '../given/beneficiaries.ts';
import type { TestApp } from '../test-app.ts';
import type { Asked, AskedFile, MadeRequest } from './asked.ts';

const withdrawal = { reason: 'Faute.' };
const on = plainDate('2026-02-03');

/** The requests about people that would be done if the asker might. */
export const fileRequests: Record<string, (asked: Asked) => MadeRequest> = {
  'GET /territories/{id}/beneficiaries': ({ id }) => ({ url: `/territories/${id}/beneficiaries` }),
  'POST /territories/{id}/beneficiaries': ({ id }) => ({
    url: `/territories/${id}/beneficiaries`,
    body: anOpenFileInput(),
  }),
  'GET /beneficiaries/{id}': ({ file }) => ({ url: `/beneficiaries/${file.id}` }),
  'GET /beneficiaries/{id}/history': ({ file }) => ({ url: `/beneficiaries/${file.id}/history` }),
  'PATCH /beneficiaries/{id}': ({ file: { id, version } }) => ({
    url: `/beneficiaries/${id}`,
    body: { givenName: `Essai ${version}`, version },
  }),
  'POST /beneficiaries/{id}/moves': ({ file: { id, version } }) => ({
    url: `/beneficiaries/${id}/moves`,
    body: { to: 'met', on, place: 'Maison de quartier', version },
  }),
  'POST /beneficiaries/{id}/contacts': ({ file: { id, version } }) => ({
    url: `/beneficiaries/${id}/contacts`,
    body: { on, way: 'phone', wasReached: true, version },
  }),
  'POST /beneficiaries/{id}/facts': ({ file: { id, version } }) => ({
    url: `/beneficiaries/${id}/facts`,
    body: { kind: 'registration', from: exactly(on), until: null, source: 'forem', version },
  }),
  'PUT /beneficiaries/{id}/facts/{factId}': ({ file: { id, version, factId } }) => ({
    url: `/beneficiaries/${id}/facts/${factId}`,
    body: {
      kind: 'work',
      status: 'employed',
      from: exactly(on),
      until: null,
      source: 'employer',
      version,
    },
  }),
  'POST /beneficiaries/{id}/facts/{factId}/end': ({ file: { id, version, factId } }) => ({
    url: `/beneficiaries/${id}/facts/${factId}/end`,
    body: { until: exactly(on), version },
  }),
  'POST /beneficiaries/{id}/facts/{factId}/withdrawal': ({ file: { id, version, factId } }) => ({
    url: `/beneficiaries/${id}/facts/${factId}/withdrawal`,
    body: { ...withdrawal, version },
  }),
  'POST /beneficiaries/{id}/evidence': ({ file: { id, version } }) => ({
    url: `/beneficiaries/${id}/evidence`,
    body: { subject: 'domicile', kind: 'identity_card', seenOn: on, version },
  }),
  'POST /beneficiaries/{id}/evidence/{evidenceId}/withdrawal': ({ file }) => ({
    url: `/beneficiaries/${file.id}/evidence/${file.evidenceId}/withdrawal`,
    body: { ...withdrawal, version: file.version },
  }),
};

const reference = 'matrice';

/** The file as every request must find it: a first contact, at the version that it has come to. */
export async function asFirstContact(app: TestApp, territoryId: string): Promise<AskedFile> {
  const [row] = await app.asOwner<{ id: string; version: number }>(
    `update beneficiaries set state = 'contact', state_since = '2026-01-12'
     where territory_id = $1 and reference = $2 returning id, version`,
    [territoryId, reference],
  );
  const [file] = row ? [row] : await givenFiles(app, territoryId, [{ reference }]);
  if (!file) {
    throw new Error(`no file in ${territoryId}`);
  }
  const { id, version } = file;
  await app.asOwner('delete from beneficiary_facts where beneficiary_id = $1', [id]);
  await app.asOwner('delete from beneficiary_evidence where beneficiary_id = $1', [id]);
  const [factId = ''] = await givenFacts(app, { id, territoryId }, [
    aWork('employed', '2023-02-03'),
    aRegistration('2020-01-01…2020-02-01'),
  ]);
  const evidenceId = randomUUID();
  await app.asOwner(
    `insert into beneficiary_evidence (id, territory_id, beneficiary_id, subject, kind, seen_on, seen_by)
     select $1, $2, $3, 'domicile', 'other', '2026-01-12', id from accounts order by created_at limit 1`,
    [evidenceId, territoryId, id],
  );
  return { id, version, factId, evidenceId };
}
