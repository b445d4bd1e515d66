import {
  faultsOfListEntry,
  type ListEntryFault,
  saidYesOn,
} from '@etabli/domain/eligibility/list-entry';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import { loadFile, refuseIfFileChanged } from '../beneficiaries/beneficiaries.changes.ts';
import { type FileReceipt, receiptOf } from '../beneficiaries/file-receipt.changes.ts';
import { getFacts } from '../beneficiaries/told-facts.queries.ts';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse, type Violation } from '../platform/http/refusal.ts';
import type { EnterOnListInput } from './eligibility-input.dto.ts';
import { writeListEntry } from './write-decision.ts';

@Injectable()
export class EnterOnList {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Puts who was found eligible on the list, with the day that orders it from then on. */
  async enter(
    actor: PersonActor,
    id: BeneficiaryId,
    { entryOn, reason, version }: EnterOnListInput,
  ): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'eligibility.decide', file.territoryId);
      await refuseIfFileChanged(tx, file, {
        version,
        fields: [{ field: 'listEntryOn', before: file.listEntryOn, after: entryOn }],
      });
      if (file.state !== 'eligible') {
        throw refuse.conflict('eligibility.not-found-eligible', { state: file.state });
      }
      const facts = (await getFacts(tx, [id])).get(id) ?? [];
      const yes = saidYesOn(facts, actor.today);
      const { claimedListEntryOn: claimedOn } = file;
      const { today } = actor;
      const faults = faultsOfListEntry({ entryOn, saidYesOn: yes, claimedOn, reason, today });
      if (faults.length > 0) {
        const violations = faults.map((fault) => violationOf(fault, { today, yes }));
        throw refuse.invalid('shared.check-the-form', { count: faults.length }, violations);
      }
      return receiptOf(await writeListEntry(tx, actor, file, { entryOn, reason }));
    });
  }
}

function violationOf(
  fault: ListEntryFault,
  { today, yes }: { today: PlainDate; yes: PlainDate | null },
): Violation {
  switch (fault) {
    case 'in-future':
      return { path: 'entryOn', code: 'eligibility.entry-in-future', params: { today } };
    case 'before-statement':
      return yes === null
        ? { path: 'entryOn', code: 'eligibility.entry-without-yes' }
        : { path: 'entryOn', code: 'eligibility.entry-before-yes', params: { yes } };
    case 'claim-needs-reason':
      return { path: 'reason', code: 'eligibility.entry-needs-reason' };
  }
}
