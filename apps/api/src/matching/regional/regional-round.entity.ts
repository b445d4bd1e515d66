import {
  type RegionalRoundState,
  regionalRoundStates,
} from '@etabli/domain/matching/regional-round-lifecycle';
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
import { AccountRow } from '../../platform/access/account.entity.ts';

const states = regionalRoundStates.map((state) => `'${state}'`).join(', ');

/** Rounds that were asked for in many territories at once. */
@Entity('regional_rounds')
@Unique('uq_regional_rounds_number', ['number'])
@Check('regional_round_state_known', `state in (${states})`)
@Index('uq_regional_rounds_one_at_a_time', { synchronize: false })
export class RegionalRoundRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** Counts them, from 1. */
  @Column('integer')
  number!: number;

  @Column('text')
  state!: RegionalRoundState;

  @Column('date')
  assessedOn!: PlainDate;

  @Column('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_regional_rounds_account' })
  requestedBy!: string;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  requestedAt!: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  @Column('integer')
  version!: number;
}
