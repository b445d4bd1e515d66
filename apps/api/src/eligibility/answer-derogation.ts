import { hindrancesOfAnswer } from '@etabli/domain/eligibility/derogation';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  changeFile,
  loadFile,
  refuseIfFileChanged,
} from '../beneficiaries/beneficiaries.changes.ts';
import type { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { type FileReceipt, receiptOf } from '../beneficiaries/file-receipt.changes.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { refuseWrongLimit } from './ask-derogation.ts';
import { getRecourse } from './assessments.queries.ts';
import { DerogationRow } from './derogation.entity.ts';
import { loadDerogation } from './load-derogation.ts';
import type { AnswerDerogationInput } from './recourse-input.dto.ts';

@Injectable()
export class AnswerDerogation {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Grants a derogation until a day, or refuses it, as another person than who asked; with a reason. */
  async answer(
    actor: PersonActor,
    { id, derogationId }: { id: BeneficiaryId; derogationId: string },
    input: AnswerDerogationInput,
  ): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const { to, reason, version } = input;
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'eligibility.derogate', file.territoryId);
      await refuseIfFileChanged(tx, file, { version });
      const row = await loadDerogation(tx, file, derogationId);
      const { state, askedBy, condition } = row;
      const hindrances = hindrancesOfAnswer(to, { state, askedBy, actor: actor.id });
      if (hindrances.length > 0) {
        throw refuse.conflict('eligibility.derogation-not-answered', { to, state, hindrances });
      }
      const until = to === 'granted' ? (input.until ?? row.askedUntil) : null;
      if (until) {
        await refuseLimit(tx, file, { until, on: actor.today });
      }
      await tx.update(
        DerogationRow,
        { id: row.id },
        {
          state: to,
          answer: reason,
          answeredBy: actor.id,
          answeredAt: new Date(),
          ...(until && { fromOn: actor.today, untilOn: until }),
        },
      );
      const answered = await changeFile(tx, actor, file, {
        kind: `derogation-${to}`,
        permission: 'eligibility.derogate',
        effectiveOn: actor.today,
        reason,
        details: { derogationId: row.id, condition, until },
        codes: { derogation: row.id, condition, until },
      });
      return receiptOf(answered);
    });
  }
}

async function refuseLimit(
  tx: EntityManager,
  { territoryId }: BeneficiaryRow,
  { until, on }: { until: PlainDate; on: PlainDate },
): Promise<void> {
  const recourse = await getRecourse(tx, territoryId, on);
  if (!recourse) {
    throw refuse.conflict('eligibility.derogation-not-answered', { hindrances: ['no_such_move'] });
  }
  refuseWrongLimit(until, on, recourse);
}
