import { randomUUID } from 'node:crypto';
import type { TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { writeFileChange } from './beneficiaries.changes.ts';
import { getFilesTerritory } from './beneficiaries.queries.ts';
import { BeneficiaryRow } from './beneficiary.entity.ts';
import type { OpenFileInput } from './beneficiary-input.dto.ts';
import { type FileReceipt, receiptOf } from './file-receipt.changes.ts';
import { refuseFaults } from './refuse-faults.ts';

@Injectable()
export class OpenFile {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Opens the file of a person who came or was met, once the person knows what is kept and why. */
  async open(
    actor: PersonActor,
    territoryId: TerritoryId,
    input: OpenFileInput,
  ): Promise<FileReceipt> {
    this.wall.allow(actor, 'beneficiaries.write', territoryId);
    return this.acts.run(actor, async (tx) => {
      const { isDemonstration } = await getFilesTerritory(tx, territoryId);
      const { on, reference: given, ...person } = input;
      await refuseFaults(tx, territoryId, { ...person, today: actor.today }, [
        ['on', on],
        ['privacyNoticeOn', input.privacyNoticeOn],
        ['claimedListEntryOn', input.claimedListEntryOn],
      ]);
      const file = Object.assign(new BeneficiaryRow(), {
        ...person,
        id: randomUUID(),
        territoryId,
        reference: await referenceFor(tx, territoryId, given),
        state: 'contact',
        stateSince: on,
        listEntryOn: null,
        lastContactOn: on,
        sharedWithEmployerId: null,
        isDemonstration,
        version: 1,
      } as const);
      await tx.insert(BeneficiaryRow, file);
      await writeFileChange(tx, actor, file, {
        kind: 'opened',
        permission: 'beneficiaries.write',
        effectiveOn: on,
        toState: 'contact',
        details: { privacyNoticeOn: input.privacyNoticeOn },
        codes: { channel: input.contactChannel },
      });
      return receiptOf(file);
    });
  }
}

/** The number of the file: the one given, if nobody has it, or the next of the territory. */
async function referenceFor(
  tx: EntityManager,
  territoryId: TerritoryId,
  given: string | undefined,
): Promise<string> {
  // Two who open a file at the same moment: the second waits, and takes the number after.
  await tx.query('select pg_advisory_xact_lock(hashtext($1))', [`files ${territoryId}`]);
  if (given === undefined) {
    const [next] = await tx.query(
      `select coalesce(max(reference::int), 0) + 1 as number from beneficiaries
       where territory_id = $1 and reference ~ '^[0-9]{1,8}$'`,
      [territoryId],
    );
    return String(next.number).padStart(4, '0');
  }
  if (await tx.existsBy(BeneficiaryRow, { territoryId, reference: given })) {
    throw refuse.conflict('beneficiaries.reference-taken', { reference: given });
  }
  return given;
}
