import type { Role } from '@etabli/domain/access/roles';
import type { GestureKind, PlanChange } from '@etabli/domain/matching/gestures';
import type { PassingReason } from '@etabli/domain/matching/proposal-lifecycle';
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
import { BeneficiaryRow } from '../../beneficiaries/beneficiary.entity.ts';
import { AccountRow } from '../../platform/access/account.entity.ts';
import { RoundRow } from '../round.entity.ts';

/** What somebody of the team did by hand on a computed round: only ever added, and marked when undone. */
@Entity('round_gestures')
@Unique('uq_round_gestures', ['roundId', 'number'])
@Check('round_gesture_kind_known', `kind in ('move', 'lock', 'unlock')`)
@Check('round_gesture_undone_whole', '(undone_at is null) = (undone_by is null)')
@Index('ix_round_gestures_beneficiary', ['beneficiaryId'])
@ForeignKey(() => RoundRow, ['roundId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_round_gestures_round',
})
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_round_gestures_beneficiary',
  onUpdate: 'CASCADE',
})
export class RoundGestureRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  roundId!: string;

  /** Counts the gestures of a round, from 1. */
  @Column('integer')
  number!: number;

  @Column('text')
  kind!: GestureKind;

  @Column('uuid')
  beneficiaryId!: string;

  /** Who was elsewhere after it, the person of the gesture first. */
  @Column('jsonb')
  changes!: PlanChange[];

  @Column('text', { nullable: true })
  reasonCode!: PassingReason | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_round_gestures_account' })
  accountId!: string;

  @Column('text')
  role!: Role;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('timestamptz', { nullable: true })
  undoneAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_round_gestures_undone_by' })
  undoneBy!: string | null;
}
