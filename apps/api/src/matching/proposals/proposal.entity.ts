import type { PlacedReasons } from '@etabli/domain/matching/explain';
import { type ProposalState, proposalStates } from '@etabli/domain/matching/proposal-lifecycle';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  Unique,
} from 'typeorm';
import { ActivityRow } from '../../activities/activity.entity.ts';
import { EmployerRow } from '../../activities/employer.entity.ts';
import { BeneficiaryRow } from '../../beneficiaries/beneficiary.entity.ts';
import { RoundRow } from '../round.entity.ts';

const states = proposalStates.map((state) => `'${state}'`).join(', ');

@Entity('proposals')
@Unique('uq_proposals_place', ['id', 'territoryId'])
@Unique('uq_proposals_once_a_round', ['roundId', 'beneficiaryId'])
@Check('proposal_state_known', `state in (${states})`)
@Index('ix_proposals_activity', ['territoryId', 'activityId', 'state'])
@Index('ix_proposals_beneficiary', ['beneficiaryId'])
@Index('uq_proposals_one_held', { synchronize: false })
@ForeignKey(() => RoundRow, ['roundId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_proposals_round',
})
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_proposals_beneficiary',
  onUpdate: 'CASCADE',
})
@ForeignKey(() => ActivityRow, ['activityId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_proposals_activity',
})
@ForeignKey(() => EmployerRow, ['employerId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_proposals_employer',
})
export class ProposalRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  roundId!: string;

  @Column('uuid')
  beneficiaryId!: string;

  @Column('uuid')
  activityId!: string;

  /** Who would sign: the employer of the activity when the person says yes. */
  @Column('uuid', { nullable: true })
  employerId!: string | null;

  @Column('text')
  state!: ProposalState;

  @Column('date')
  stateSince!: PlainDate;

  /** On the day of the round. */
  @Column('integer')
  waitingMonths!: number;

  @Column('integer')
  fit!: number;

  @Column('jsonb')
  reasons!: PlacedReasons;

  /** The last day to answer; without one before it is presented. */
  @Column('date', { nullable: true })
  answerBefore!: PlainDate | null;

  /** Grows by one with each change: who writes says which one was seen. */
  @Column('integer')
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
