import { faultsOfMove, needsOfMove } from '@etabli/domain/beneficiaries/file-moves';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { announce } from '../platform/outbox/announce.ts';
import { loadFile, moveBeneficiary, refuseIfFileChanged } from './beneficiaries.changes.ts';
import type { BeneficiaryRow } from './beneficiary.entity.ts';
import type { MoveFileInput } from './fact-input.dto.ts';
import { type FileReceipt, receiptOf } from './file-receipt.changes.ts';
import { endWillingness, writeWillingness } from './write-willingness.ts';

/** The moves for which somebody of the team spoke with the person. */
const meetings: readonly string[] = ['met', 'not_interested', 'redirected', 'volunteer'];

@Injectable()
export class MoveFile {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
  ) {}

  /** Moves a file by hand, on a day and with what the move needs; the rest comes by other acts. */
  async move(actor: PersonActor, id: BeneficiaryId, input: MoveFileInput): Promise<FileReceipt> {
    return this.acts.run(actor, async (tx) => {
      const { to, on, reason, exitReason, version } = input;
      const file = await loadFile(tx, id);
      this.wall.allow(actor, 'beneficiaries.write', file.territoryId);
      await refuseIfFileChanged(tx, file, {
        version,
        fields: [{ field: 'state', before: file.state, after: to }],
      });
      refuseIfNeedsAreNotMet(file, input);
      const factId = await this.writeStatement(tx, actor, file, input);
      const { place, redirectedTo, statement, seniority } = input;
      const told = { place, redirectedTo, statement, seniority, factId };
      const moved = await moveBeneficiary(tx, actor, file, {
        to,
        on,
        permission: 'beneficiaries.write',
        reasonCode: exitReason,
        reason,
        row: columnsOf(file, input),
        details: Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null)),
        codes: { statement, seniority },
      });
      if (factId !== null) {
        await announce(tx, {
          name: 'beneficiary.facts-changed',
          aggregate: `beneficiary:${id}`,
          ids: { territoryId: file.territoryId, beneficiaryId: id, change: moved.version },
        });
      }
      return receiptOf(moved);
    });
  }

  /** A yes becomes a fact, and so does its end: what decides on the conditions reads facts alone. */
  private async writeStatement(
    tx: EntityManager,
    actor: PersonActor,
    file: BeneficiaryRow,
    { statement, exitReason, on }: MoveFileInput,
  ): Promise<string | null> {
    if (statement !== null) {
      return writeWillingness(tx, actor, file, on);
    }
    return exitReason === 'withdrew' ? endWillingness(tx, actor, file, on) : null;
  }
}

function refuseIfNeedsAreNotMet(file: BeneficiaryRow, input: MoveFileInput): void {
  const { to, place, reason, redirectedTo, statement, exitReason, seniority } = input;
  const needs = needsOfMove(file.state, to);
  if (needs === undefined) {
    throw refuse.conflict('beneficiaries.no-such-move', { from: file.state, to });
  }
  if (to === 'on_list' && file.listEntryOn === null) {
    throw refuse.conflict('beneficiaries.was-never-on-list');
  }
  const told = { place, reason, redirectedTo, statement, exitReason, seniority };
  const violations = faultsOfMove(needs, told).map(({ need, fault }) =>
    fault === 'missing'
      ? { path: need, code: 'beneficiaries.move-needs-this' as const }
      : { path: need, code: 'beneficiaries.move-does-not-ask' as const },
  );
  if (violations.length > 0) {
    throw refuse.invalid('shared.check-the-form', { count: violations.length }, violations);
  }
}

/** What a move changes beside the state: the rank stays, unless who comes back begins anew. */
function columnsOf(
  file: BeneficiaryRow,
  { to, on, seniority }: MoveFileInput,
): Partial<BeneficiaryRow> {
  const isLater = file.lastContactOn === null || file.lastContactOn < on;
  return {
    ...(meetings.includes(to) && isLater ? { lastContactOn: on } : {}),
    ...(seniority === 'new' ? { listEntryOn: on } : {}),
    // Who leaves, the list or the employer, is met in the file by no employer any more.
    ...(to === 'exited' || file.state === 'hired' ? { sharedWithEmployerId: null } : {}),
  };
}
