import type { Role } from '@etabli/domain/access/roles';
import type { ActivityState } from '@etabli/domain/activities/activity-lifecycle';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountRow } from '../platform/access/account.entity.ts';
import { ActivityRow } from './activity.entity.ts';

/**
 * What happened: made, moved by somebody, corrected (which may send it to review), or moved by what
 * became of the committee's decisions.
 */
export const activityChangeKinds = [
  'created',
  'moved',
  'corrected',
  'clearance_recorded',
  'clearance_withdrawn',
  'clearance_lapsed',
] as const;
export type ActivityChangeKind = (typeof activityChangeKinds)[number];

/** A dated change with its reason: only ever added. Without an account, the clock made it. */
@Entity('activity_changes')
@Unique('uq_activity_changes', ['activityId', 'number'])
@ForeignKey(() => ActivityRow, ['activityId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_activity_changes_activity',
})
export class ActivityChangeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  activityId!: string;

  /** The version of the activity that this change made. */
  @Column('integer')
  number!: number;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('text')
  kind!: ActivityChangeKind;

  @Column('date')
  effectiveOn!: PlainDate;

  @Column('text', { nullable: true })
  fromState!: ActivityState | null;

  @Column('text', { nullable: true })
  toState!: ActivityState | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('jsonb')
  fields!: { field: string; before: unknown; after: unknown }[];

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_activity_changes_account' })
  accountId!: string | null;

  @Column('text', { nullable: true })
  role!: Role | null;
}
