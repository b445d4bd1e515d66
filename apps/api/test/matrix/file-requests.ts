import type { BeneficiaryState } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { aRegistration, aWork, aYes } from '@etabli/domain/testing/a-fact';
import { exactly } from '@etabli/domain/values/date-span';
import { plainDate } from '@etabli/domain/values/plain-date';
import { anOpenFileInput, givenEvidence, givenFacts, givenFiles } from '../given/beneficiaries.ts';
import { dayFromToday } from '../given/days.ts';
import { givenDecision, givenDerogation, givenReview } from '../given/recourse.ts';
import type { TestApp } from '../test-app.ts';
import type { Asked, MadeRequest } from './asked.ts';

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
  'GET /beneficiaries/{id}/eligibility': ({ file }) => ({
    url: `/beneficiaries/${file.id}/eligibility`,
  }),
  'POST /beneficiaries/{id}/decisions': ({ volunteer: { id, version } }) => ({
    url: `/beneficiaries/${id}/decisions`,
    body: { outcome: 'not_eligible', motive: 'Faute de faits.', version },
  }),
  'POST /beneficiaries/{id}/list-entry': ({ eligible: { id, version } }) => ({
    url: `/beneficiaries/${id}/list-entry`,
    body: { entryOn: on, version },
  }),
  'POST /beneficiaries/{id}/answer-looks': ({ eligible: { id, version } }) => ({
    url: `/beneficiaries/${id}/answer-looks`,
    body: { reason: 'La décision reste.', version },
  }),
  'POST /beneficiaries/{id}/derogations': ({ volunteer: { id, version } }) => ({
    url: `/beneficiaries/${id}/derogations`,
    body: {
      condition: 'long-without-work',
      reason: 'Un accord est attendu.',
      until: dayFromToday(90),
      version,
    },
  }),
  'POST /beneficiaries/{id}/derogations/{derogationId}/answers': ({ contested }) => ({
    url: `/beneficiaries/${contested.id}/derogations/${contested.derogationId}/answers`,
    body: { to: 'granted', reason: 'Deux mois manquent.', version: contested.version },
  }),
  'POST /beneficiaries/{id}/derogations/{derogationId}/withdrawal': ({ contested }) => ({
    url: `/beneficiaries/${contested.id}/derogations/${contested.derogationId}/withdrawal`,
    body: { ...withdrawal, version: contested.version },
  }),
  'POST /beneficiaries/{id}/reviews': ({ contested: { id, version } }) => ({
    url: `/beneficiaries/${id}/reviews`,
    body: { askedOn: dayFromToday(0), way: 'phone', version },
  }),
  'POST /beneficiaries/{id}/reviews/{reviewId}/decision': ({ reviewed }) => ({
    url: `/beneficiaries/${reviewed.id}/reviews/${reviewed.reviewId}/decision`,
    body: { outcome: 'confirmed', reasons: 'La règle a été suivie.', version: reviewed.version },
  }),
  'GET /territories/{id}/other-territories': ({ id }) => ({
    url: `/territories/${id}/other-territories`,
  }),
  'GET /waiting-work': () => ({ url: '/waiting-work' }),
  'GET /territories/{id}/due-files': ({ id }) => ({ url: `/territories/${id}/due-files` }),
  'GET /territories/{id}/waiting-evidence': ({ id }) => ({
    url: `/territories/${id}/waiting-evidence`,
  }),
  'POST /territories/{id}/confirmations': ({ id, file }) => ({
    url: `/territories/${id}/confirmations`,
    body: { beneficiaryIds: [file.id] },
  }),
};

/** The file with a reference of its own, put back into a state, at the version that it has come to. */
async function asBefore(
  app: TestApp,
  territoryId: string,
  state: BeneficiaryState,
): Promise<{ id: string; version: number }> {
  const reference = `matrice ${state}`;
  const [row] = await app.asOwner<{ id: string; version: number }>(
    `update beneficiaries set state = $3, state_since = '2026-01-12', list_entry_on = null
     where territory_id = $1 and reference = $2 returning id, version`,
    [territoryId, reference, state],
  );
  const [file] = row ? [row] : await givenFiles(app, territoryId, [{ reference, state }]);
  if (!file) {
    throw new Error(`no file in ${territoryId}`);
  }
  await app.asOwner('delete from beneficiary_facts where beneficiary_id = $1', [file.id]);
  await app.asOwner('delete from beneficiary_evidence where beneficiary_id = $1', [file.id]);
  await app.asOwner(
    `update eligibility_derogations set state = 'withdrawn' where beneficiary_id = $1`,
    [file.id],
  );
  return { id: file.id, version: file.version };
}

/** The files as every request must find them. */
export async function asFilesWere(
  app: TestApp,
  territoryId: string,
): Promise<Pick<Asked, 'file' | 'volunteer' | 'eligible' | 'contested' | 'reviewed'>> {
  const file = await asBefore(app, territoryId, 'contact');
  const [factId = ''] = await givenFacts(app, { ...file, territoryId }, [
    aWork('employed', '2023-02-03'),
    aRegistration('2020-01-01…2020-02-01'),
  ]);
  const [{ seenBy } = { seenBy: '' }] = await app.asOwner<{ seenBy: string }>(
    'select id as "seenBy" from accounts order by created_at limit 1',
  );
  const [evidenceId = ''] = await givenEvidence(
    app,
    { ...file, territoryId },
    { seenBy, subjects: ['domicile'] },
  );
  const volunteer = await asBefore(app, territoryId, 'volunteer');
  const eligible = await asBefore(app, territoryId, 'eligible');
  await app.asOwner('update beneficiaries set answer_changed_on = current_date where id = $1', [
    eligible.id,
  ]);
  await givenFacts(app, { ...eligible, territoryId }, [aYes('2026-01-12')]);
  return {
    file: { ...file, factId, evidenceId },
    volunteer,
    eligible,
    contested: await asContested(app, territoryId, seenBy),
    reviewed: await asReviewed(app, territoryId, seenBy),
  };
}

/** Somebody found not eligible, with a derogation that waits and a decision that nobody has reviewed. */
async function asContested(
  app: TestApp,
  territoryId: string,
  by: string,
): Promise<Asked['contested']> {
  const file = await asBefore(app, territoryId, 'not_eligible');
  const at = { ...file, territoryId };
  const [waiting] = await app.asOwner<{ id: string }>(
    `update eligibility_derogations set state = 'asked', answered_by = null, answer = null, from_on = null,
       until_on = null, withdrawn_on = null where beneficiary_id = $1 returning id`,
    [file.id],
  );
  const [open] = await app.asOwner(
    `select 1 from eligibility_decisions d where d.beneficiary_id = $1
       and not exists (select 1 from eligibility_reviews r where r.decision_id = d.id)`,
    [file.id],
  );
  if (!open) {
    await givenDecision(app, at, { by });
  }
  return {
    ...file,
    derogationId: waiting?.id ?? (await givenDerogation(app, at, { askedBy: by })),
  };
}

/** Somebody whose decision somebody else is to look at. */
async function asReviewed(
  app: TestApp,
  territoryId: string,
  by: string,
): Promise<Asked['reviewed']> {
  const file = await asBefore(app, territoryId, 'not_interested');
  const [waiting] = await app.asOwner<{ id: string }>(
    `update eligibility_reviews set outcome = null, reasons = null, decided_by = null
     where beneficiary_id = $1 returning id`,
    [file.id],
  );
  if (waiting) {
    return { ...file, reviewId: waiting.id };
  }
  const at = { ...file, territoryId };
  const decision = await givenDecision(app, at, { by });
  return { ...file, reviewId: await givenReview(app, at, { decision, by }) };
}
