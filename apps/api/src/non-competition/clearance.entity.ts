import type { Role } from '@etabli/domain/access/roles';
import {
  type Clearance,
  type ClearanceCondition,
  type ClearanceDecision,
  clearanceDecisions,
} from '@etabli/domain/non-competition/clearance';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  PrimaryColumn,
  Unique,
} from 'typeorm';
import { ActivityRow } from '../activities/activity.entity.ts';
import { AccountRow } from '../platform/access/account.entity.ts';

const decisions = clearanceDecisions.map((decision) => `'${decision}'`).join(', ');

/** A decision of the committee about an activity; written once, but for its withdrawal. */
@Entity('clearances')
@Unique('uq_clearances', ['activityId', 'number'])
@Check('clearance_decision_known', `decision in (${decisions})`)
@Check('clearance_in_order', 'in_force_until is null or in_force_from <= in_force_until')
@ForeignKey(() => ActivityRow, ['activityId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_clearances_activity',
})
export class ClearanceRow implements Clearance {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  activityId!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  decision!: ClearanceDecision;

  @Column('jsonb')
  conditions!: ClearanceCondition[];

  @Column('date')
  decidedOn!: PlainDate;

  @Column('date')
  inForceFrom!: PlainDate;

  @Column('date', { nullable: true })
  inForceUntil!: PlainDate | null;

  @Column('text')
  motive!: string;

  @Column('text', { nullable: true })
  minutesReference!: string | null;

  @Column('date', { nullable: true })
  withdrawnOn!: PlainDate | null;

  @Column('text', { nullable: true })
  withdrawalMotive!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_clearances_account' })
  accountId!: string | null;

  @Column('text', { nullable: true })
  role!: Role | null;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  recordedAt!: Date;
}
