import { randomUUID } from 'node:crypto';
import { faultOfLimit, hindrancesOfAsking, latestEnd } from '@etabli/domain/eligibility/derogation';
import type { RecourseRules } from '@etabli/domain/territories/recourse-rules';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import {
  changeFile,
  loadFile,
  refuseIfFileChanged,
} from '../beneficiaries/beneficiaries.changes.ts';
import { type FileReceipt, receiptOf } from '../beneficiaries/file-receipt.changes.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { assessPerson } from './assessments.queries.ts';
import { DerogationRow, derogationOf } from './derogation.entity.ts';
import type { AskDerogationInput } from './recourse-input.dto.ts';

@Injectable()
export class AskDerogation {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Asks that a person be excused of one condition for a time; somebody else answers. */
  async ask(
    actor: PersonActor,
    id: BeneficiaryId,
    { condition, reason, until, version }: AskDerogationInput,
  ): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'eligibility.decide', file.territoryId);
      await refuseIfFileChanged(tx, file, { version });
      const { assessment, derogations, recourse } = await assessPerson(tx, file, actor.today);
      const hindrances = hindrancesOfAsking(condition, {
        rules: recourse,
        criteria: assessment.criteria,
        derogations: derogations.map(derogationOf),
        on: actor.today,
      });
      if (hindrances.length > 0 || !recourse) {
        throw refuse.conflict('eligibility.derogation-not-asked', { condition, hindrances });
      }
      refuseWrongLimit(until, actor.today, recourse);
      const row = {
        id: randomUUID(),
        territoryId: file.territoryId,
        beneficiaryId: id,
        condition,
        state: 'asked',
        reason,
        askedUntil: until,
        askedBy: actor.id,
      } satisfies Partial<DerogationRow>;
      await tx.insert(DerogationRow, row);
      const asked = await changeFile(tx, actor, file, {
        kind: 'derogation-asked',
        permission: 'eligibility.decide',
        effectiveOn: actor.today,
        reason,
        details: { derogationId: row.id, condition, until },
        codes: { derogation: row.id, condition, until },
      });
      return receiptOf(asked);
    });
  }
}

/** Stops a limit that has passed, or lies further ahead than the rules let anybody be excused. */
export function refuseWrongLimit(until: PlainDate, today: PlainDate, rules: RecourseRules): void {
  const fault = faultOfLimit(until, today, rules);
  if (fault) {
    const params = { today, latest: latestEnd(today, rules) };
    throw refuse.invalid('shared.check-the-form', { count: 1 }, [
      { path: 'until', code: `eligibility.derogation-${fault}`, params },
    ]);
  }
}
