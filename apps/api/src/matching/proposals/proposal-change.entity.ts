import type { Role } from '@etabli/domain/access/roles';
import type { ProposalState } from '@etabli/domain/matching/proposal-lifecycle';
import type { ProposalChangeKind } from '@etabli/domain/matching/undo';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountRow } from '../../platform/access/account.entity.ts';
import { ProposalRow } from './proposal.entity.ts';

/** A dated step of a proposal, by whom and in which role: only ever added. */
@Entity('proposal_changes')
@Unique('uq_proposal_changes', ['proposalId', 'number'])
@ForeignKey(() => ProposalRow, ['proposalId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_proposal_changes_proposal',
})
export class ProposalChangeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  proposalId!: string;

  /** The version of the proposal that this step made. */
  @Column('integer')
  number!: number;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('text')
  kind!: ProposalChangeKind;

  @Column('date')
  effectiveOn!: PlainDate;

  @Column('text')
  fromState!: ProposalState;

  @Column('text')
  toState!: ProposalState;

  @Column('text', { nullable: true })
  reasonCode!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** Null when a job did it. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_proposal_changes_account' })
  accountId!: string | null;

  @Column('text', { nullable: true })
  role!: Role | null;
}
