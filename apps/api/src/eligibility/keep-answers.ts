import { randomUUID } from 'node:crypto';
import { asksForLook, type ChangeCause } from '@etabli/domain/eligibility/answer-change';
import { assessEligibility } from '@etabli/domain/eligibility/assess-eligibility';
import type { EligibilityRules } from '@etabli/domain/eligibility/assessment';
import type { BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { Outcome } from '@etabli/domain/values/verdict';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../platform/access/actor.ts';
import { recordAll } from '../platform/audit/audit-log.ts';
import { announceAll } from '../platform/outbox/announce.ts';
import type { FileToAssess } from './read-files-to-assess.ts';
import './facts.ts';

/** A job that looks at files of one territory. */
export type AssessingJob = Extract<Actor, { kind: 'job' }> & { territoryId: TerritoryId };

/** By which rules, for which day, and why files are looked at. */
export type Look = {
  on: PlainDate;
  rules: EligibilityRules;
  /** Programme and version: `wallonie-2022@1`. */
  named: string;
  cause: ChangeCause;
};

export type Found = {
  id: BeneficiaryId;
  version: number;
  outcome: Outcome;
  changesOn: PlainDate | null;
  before: Outcome | null;
  needsLook: boolean;
};

/** The answers that are not those kept; of a file whose answer is the same nothing is written. */
export function findOtherAnswers(
  files: readonly FileToAssess[],
  territoryId: TerritoryId,
  { on, rules, cause }: Look,
): Found[] {
  const found: Found[] = [];
  for (const { id, version, state, facts, excuses, kept } of files) {
    const { outcome, changesOn } = assessEligibility(facts, { on, territoryId, rules, excuses });
    if (kept?.outcome !== outcome || kept.changesOn !== changesOn) {
      const before = kept?.outcome ?? null;
      const needsLook = before !== null && before !== outcome && asksForLook(state, outcome, cause);
      found.push({ id, version, outcome, changesOn, before, needsLook });
    }
  }
  return found;
}

/**
 * Keeps answers, and tells others of those that became other ones: once for each file and day, however
 * often it comes. Nothing is decided: a file that should be looked at is marked so.
 */
export async function keepAnswers(
  tx: EntityManager,
  job: AssessingJob,
  found: readonly Found[],
  look: Look,
): Promise<number> {
  if (found.length === 0) {
    return 0;
  }
  const kept: { id: BeneficiaryId }[] = await tx.query(
    `insert into eligibility_answers as a
       (beneficiary_id, territory_id, outcome, assessed_on, changes_on, rules, file_version)
     select id, $2, outcome, $3, "changesOn", $4, version from jsonb_to_recordset($1::jsonb)
       as f (id uuid, version int, outcome text, "changesOn" date)
     on conflict (beneficiary_id) do update set outcome = excluded.outcome,
       assessed_on = excluded.assessed_on, changes_on = excluded.changes_on, rules = excluded.rules,
       file_version = excluded.file_version
     where a.file_version <= excluded.file_version returning beneficiary_id as id`,
    [JSON.stringify(found), job.territoryId, look.on, look.named],
  );
  const written = new Set(kept.map(({ id }) => id));
  const changed = found.filter(
    ({ id, before, outcome }) => written.has(id) && before !== null && before !== outcome,
  );
  await tellChanges(tx, job, changed, look);
  return changed.length;
}

async function tellChanges(
  tx: EntityManager,
  job: AssessingJob,
  changed: readonly Found[],
  look: Look,
): Promise<void> {
  if (changed.length === 0) {
    return;
  }
  const rows = changed.map((one) => ({ ...one, changeId: randomUUID() }));
  const told: { id: BeneficiaryId }[] = await tx.query(
    `insert into eligibility_changes
       (id, territory_id, beneficiary_id, changed_on, from_outcome, to_outcome, cause, rules)
     select "changeId", $2, id, $3, before, outcome, $4, $5 from jsonb_to_recordset($1::jsonb)
       as f ("changeId" uuid, id uuid, before text, outcome text)
     on conflict (beneficiary_id, changed_on) do nothing returning beneficiary_id as id`,
    [JSON.stringify(rows), job.territoryId, look.on, look.cause, look.named],
  );
  await tx.query(
    `update beneficiaries set answer_changed_on = case when f."needsLook" then $2::date end
     from jsonb_to_recordset($1::jsonb) as f (id uuid, "needsLook" boolean)
     where beneficiaries.id = f.id and territory_id = $3
       and (f."needsLook" or answer_changed_on is not null)`,
    [JSON.stringify(changed), look.on, job.territoryId],
  );
  const first = new Set(told.map(({ id }) => id));
  const news = changed.filter(({ id }) => first.has(id));
  await recordAll(
    tx,
    job,
    news.map(({ id, before, outcome }) => ({
      act: 'eligibility.answer-changed',
      subject: `beneficiary:${id}`,
      chain: job.territoryId,
      rule: look.named,
      facts: { from: before, to: outcome, cause: look.cause, on: look.on },
    })),
  );
  if (news.length > 0) {
    await announceAll(
      tx,
      news.map(({ id }) => ({
        name: 'eligibility.answer-changed' as const,
        aggregate: `beneficiary:${id}`,
        ids: { territoryId: job.territoryId, beneficiaryId: id },
      })),
    );
  }
}
