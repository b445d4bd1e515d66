import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { changeFile, loadFile, refuseIfFileChanged } from './beneficiaries.changes.ts';
import type { FactInput } from './fact-input.dto.ts';
import { factTold } from './fact-told.ts';
import type { FactReceipt } from './fact-view.dto.ts';
import { receiptOf } from './file-receipt.changes.ts';
import { writeFact } from './write-fact.ts';

@Injectable()
export class RecordFact {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Notes something of the person’s work, home, registration, income or willingness, and who says it. */
  async record(actor: PersonActor, id: BeneficiaryId, input: FactInput): Promise<FactReceipt> {
    return this.acts.run(actor, async (tx) => {
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'beneficiaries.write', file.territoryId);
      await refuseIfFileChanged(tx, file, { version: input.version });
      const factId = await writeFact(tx, actor, file, { fact: await factTold(tx, input, file) });
      const changed = await changeFile(tx, actor, file, {
        kind: 'fact-recorded',
        permission: 'beneficiaries.write',
        effectiveOn: actor.today,
        details: { kind: input.kind, factId },
        codes: { kind: input.kind, fact: factId },
      });
      return { ...receiptOf(changed), factId };
    });
  }
}
