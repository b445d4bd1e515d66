import type { Role } from '@etabli/domain/access/roles';
import type { CheckResult } from '@etabli/domain/non-competition/check-result';
import type { Signal } from '@etabli/domain/territories/check-terms';
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
import { AccountRow } from '../../platform/access/account.entity.ts';

/** Why a check was run. */
export const checkCauses = ['asked', 'struck_out', 'restored', 'register', 'corrected'] as const;
export type CheckCause = (typeof checkCauses)[number];

/** What is kept of a result beside its rows, which stand one by one in `check_findings`. */
export type KeptResult = Omit<CheckResult, 'rows'>;

/** One run of the check about an activity: only ever added; a later one takes its place. */
@Entity('checks')
@Unique('uq_checks', ['activityId', 'number'])
@Unique('uq_checks_place', ['id', 'territoryId'])
@Check('check_signal_known', `signal in ('low', 'medium', 'high')`)
@Check('check_cause_known', `cause in ('asked', 'struck_out', 'restored', 'register', 'corrected')`)
@Index('ix_checks_territory', { synchronize: false })
@ForeignKey(() => ActivityRow, ['activityId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_checks_activity',
})
export class CheckRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  activityId!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  cause!: CheckCause;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  runAt!: Date;

  @Column('integer')
  extractNumber!: number;

  @Column('date')
  snapshotOn!: PlainDate;

  @Column('integer')
  rulesVersion!: number;

  /** The version of the activity that was looked at. */
  @Column('integer')
  activityVersion!: number;

  @Column('text')
  signal!: Signal;

  /** All that the check looked at, compressed: from it, it gives the same result again. */
  @Column('bytea')
  facts!: Buffer;

  @Column('jsonb')
  result!: KeptResult;

  /** SHA-256 of the whole result. */
  @Column('text')
  digest!: string;

  /** Null when a job ran it. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_checks_account' })
  accountId!: string | null;

  @Column('text', { nullable: true })
  role!: Role | null;
}
