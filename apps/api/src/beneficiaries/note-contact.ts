import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { changeFile, loadFile, refuseIfFileChanged } from './beneficiaries.changes.ts';
import type { ContactInput } from './fact-input.dto.ts';
import { type FileReceipt, receiptOf } from './file-receipt.changes.ts';

@Injectable()
export class NoteContact {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Notes that somebody of the team spoke with the person, or tried to: an attempt is no contact. */
  async note(actor: PersonActor, id: BeneficiaryId, input: ContactInput): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const { on, way, wasReached, note, version } = input;
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'beneficiaries.write', file.territoryId);
      await refuseIfFileChanged(tx, file, { version });
      if (on > actor.today) {
        throw refuse.invalid('shared.check-the-form', { count: 1 }, [
          { path: 'on', code: 'beneficiaries.date-in-future', params: { today: actor.today } },
        ]);
      }
      const isLater = file.lastContactOn === null || file.lastContactOn < on;
      const contacted = await changeFile(tx, actor, file, {
        kind: 'contacted',
        permission: 'beneficiaries.write',
        effectiveOn: on,
        row: wasReached && isLater ? { lastContactOn: on } : {},
        reasonCode: way,
        reason: note,
        details: { wasReached },
        codes: { wasReached },
      });
      return receiptOf(contacted);
    });
  }
}
