import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { changeFile, loadFile, refuseIfFileChanged } from './beneficiaries.changes.ts';
import { BeneficiaryFactRow } from './beneficiary-fact.entity.ts';
import type { FactInput } from './fact-input.dto.ts';
import { factTold } from './fact-told.ts';
import type { FactReceipt } from './fact-view.dto.ts';
import { receiptOf } from './file-receipt.changes.ts';
import { factOf } from './told-facts.queries.ts';
import { loadFact, writeFact } from './write-fact.ts';

@Injectable()
export class CorrectFact {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Puts a right value in the place of a wrong one, which stays visible and no longer counts. */
  async correct(
    actor: PersonActor,
    { id, factId }: { id: BeneficiaryId; factId: string },
    input: FactInput,
  ): Promise<FactReceipt> {
    return this.acts.run(actor, async (tx) => {
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'beneficiaries.write', file.territoryId);
      const fact = await factTold(tx, input, file);
      const seen = await tx.findOneBy(BeneficiaryFactRow, { id: factId, beneficiaryId: id });
      await refuseIfFileChanged(tx, file, {
        version: input.version,
        fields: [{ field: 'fact', before: seen && factOf(seen), after: fact }],
      });
      const replaces = await loadFact(tx, file, factId);
      if (replaces.kind !== input.kind) {
        throw refuse.conflict('beneficiaries.fact-of-another-kind', { kind: replaces.kind });
      }
      const written = await writeFact(tx, actor, file, { fact, replaces });
      const changed = await changeFile(tx, actor, file, {
        kind: 'fact-corrected',
        permission: 'beneficiaries.write',
        effectiveOn: actor.today,
        details: { kind: input.kind, factId: written, replaces: factId },
        codes: { kind: input.kind, fact: written, replaces: factId },
      });
      return { ...receiptOf(changed), factId: written };
    });
  }
}
