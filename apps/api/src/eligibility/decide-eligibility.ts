import { hindrancesOfDecision, unprovedBeside } from '@etabli/domain/eligibility/decision';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { loadFile, refuseIfFileChanged } from '../beneficiaries/beneficiaries.changes.ts';
import { type FileReceipt, receiptOf } from '../beneficiaries/file-receipt.changes.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { assessPerson } from './assessments.queries.ts';
import type { DecideInput } from './eligibility-input.dto.ts';
import { writeDecision } from './write-decision.ts';

@Injectable()
export class DecideEligibility {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Decides about the conditions, never against what the rules find, and never alone. */
  async decide(
    actor: PersonActor,
    id: BeneficiaryId,
    { outcome, motive, version }: DecideInput,
  ): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'eligibility.decide', file.territoryId);
      await refuseIfFileChanged(tx, file, {
        version,
        fields: [{ field: 'state', before: file.state, after: outcome }],
      });
      if (outcome === 'not_eligible' && motive === null) {
        throw refuse.invalid('shared.check-the-form', { count: 1 }, [
          { path: 'motive', code: 'eligibility.motive-needed' },
        ]);
      }
      const person = await assessPerson(tx, file, actor.today);
      const hindrances = hindrancesOfDecision(outcome, {
        state: file.state,
        verdict: person.assessment.outcome,
        derogations: person.assessment.derogations,
        evidence: person.evidence,
        on: actor.today,
        decider: actor.id,
      });
      if (hindrances.length > 0) {
        throw refuse.conflict('eligibility.decision-hindered', {
          outcome,
          hindrances,
          unproved: unprovedBeside(person.evidence, actor.today, person.assessment.derogations),
        });
      }
      return receiptOf(await writeDecision(tx, actor, file, { outcome, motive, person }));
    });
  }
}
