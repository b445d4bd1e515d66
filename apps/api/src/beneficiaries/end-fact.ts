import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { changeFile, loadFile, refuseIfFileChanged } from './beneficiaries.changes.ts';
import type { EndFactInput } from './fact-input.dto.ts';
import type { FactReceipt } from './fact-view.dto.ts';
import { receiptOf } from './file-receipt.changes.ts';
import { factOf } from './told-facts.queries.ts';
import { loadFact, writeFact } from './write-fact.ts';

@Injectable()
export class EndFact {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Notes the last day of what was going on; what was told of it before stays visible. */
  async end(
    actor: PersonActor,
    { id, factId }: { id: BeneficiaryId; factId: string },
    { until, version }: EndFactInput,
  ): Promise<FactReceipt> {
    return this.acts.run(actor, async (tx) => {
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'beneficiaries.write', file.territoryId);
      await refuseIfFileChanged(tx, file, {
        version,
        fields: [{ field: 'until', before: null, after: until }],
      });
      const replaces = await loadFact(tx, file, factId);
      if (!replaces.isOpen) {
        throw refuse.conflict('beneficiaries.fact-ended-already');
      }
      const { id: _, ...fact } = factOf(replaces);
      const written = await writeFact(tx, actor, file, {
        fact: { ...fact, until, note: replaces.note },
        replaces,
      });
      const changed = await changeFile(tx, actor, file, {
        kind: 'fact-ended',
        permission: 'beneficiaries.write',
        effectiveOn: actor.today,
        details: { kind: fact.kind, factId: written, replaces: factId },
        codes: { kind: fact.kind, fact: written, replaces: factId },
      });
      return { ...receiptOf(changed), factId: written };
    });
  }
}
