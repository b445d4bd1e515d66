import type { Role } from '@etabli/domain/access/roles';
import type { PassingReason } from '@etabli/domain/matching/proposal-lifecycle';
import { Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BeneficiaryRow } from '../../beneficiaries/beneficiary.entity.ts';
import { AccountRow } from '../../platform/access/account.entity.ts';
import { ProposalRow } from './proposal.entity.ts';

/** Somebody who waits longer was passed over: by which proposal, why, and who decided it. */
@Entity('passings_over')
@Index('ix_passings_over_beneficiary', ['territoryId', 'beneficiaryId'])
@Index('ix_passings_over_proposal', ['proposalId'])
@ForeignKey(() => ProposalRow, ['proposalId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_passings_over_proposal',
})
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_passings_over_beneficiary',
  onUpdate: 'CASCADE',
})
export class PassingOverRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  /** The proposal that was taken up before; the person's own when it was set aside. */
  @Column('uuid')
  proposalId!: string;

  @Column('uuid')
  beneficiaryId!: string;

  @Column('text')
  reasonCode!: PassingReason;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_passings_over_account' })
  accountId!: string;

  @Column('text')
  role!: Role;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;
}
