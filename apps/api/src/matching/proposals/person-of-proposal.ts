import type { Permission } from '@etabli/domain/access/permissions';
import type { BeneficiaryState } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { EntityManager } from 'typeorm';
import {
  changeFile,
  loadFile,
  moveBeneficiary,
} from '../../beneficiaries/beneficiaries.changes.ts';
import type { BeneficiaryRow } from '../../beneficiaries/beneficiary.entity.ts';
import type { Actor } from '../../platform/access/actor.ts';
import type { ProposalRow } from './proposal.entity.ts';

const permission: Permission = 'matching.decide';

/** The state from which the person was last proposed something, to which a no leads back. */
async function stateBefore(tx: EntityManager, { id }: BeneficiaryRow): Promise<BeneficiaryState> {
  const [last] = await tx.query(
    `select from_state from beneficiary_changes where beneficiary_id = $1 and to_state = 'proposed'
     order by number desc limit 1`,
    [id],
  );
  return last?.from_state ?? 'on_list';
}

const codesOf = ({ id }: ProposalRow) => ({ details: { proposalId: id }, codes: { proposal: id } });

/** The file of a person to whom something is presented now. */
export async function toProposed(
  tx: EntityManager,
  actor: Actor,
  proposal: ProposalRow,
  on: PlainDate,
): Promise<void> {
  const file = await loadFile(tx, proposal.beneficiaryId);
  const codes = codesOf(proposal);
  await moveBeneficiary(tx, actor, file, { to: 'proposed', on, permission, ...codes });
}

/** Back to where the person waited before, at the same place, and seen by no employer. */
export async function backToList(
  tx: EntityManager,
  actor: Actor,
  proposal: ProposalRow,
  on: PlainDate,
): Promise<void> {
  const file = await loadFile(tx, proposal.beneficiaryId);
  if (file.state !== 'proposed') {
    await share(tx, actor, { ...proposal, employerId: null }, on);
    return;
  }
  await moveBeneficiary(tx, actor, file, {
    to: await stateBefore(tx, file),
    on: on < file.stateSince ? file.stateSince : on,
    permission,
    row: { sharedWithEmployerId: null },
    ...codesOf(proposal),
  });
}

/** Lets the employer of a proposal meet the person in the file; without an employer, nobody does. */
export async function share(
  tx: EntityManager,
  actor: Actor,
  proposal: ProposalRow,
  on: PlainDate,
): Promise<void> {
  const file = await loadFile(tx, proposal.beneficiaryId);
  const { employerId } = proposal;
  if (file.sharedWithEmployerId !== employerId) {
    await changeFile(tx, actor, file, {
      kind: 'shared',
      permission,
      effectiveOn: on,
      row: { sharedWithEmployerId: employerId },
      details: { proposalId: proposal.id, employerId },
      codes: { proposal: proposal.id, employer: employerId },
    });
  }
}
