import { Column, CreateDateColumn, Entity, Exclusion, ForeignKey, PrimaryColumn } from 'typeorm';
import { ActivityRow } from '../../activities/activity.entity.ts';
import { AccountRow } from '../../platform/access/account.entity.ts';

/** An establishment that somebody took out of the findings about an activity, until it was put back. */
@Entity('struck_out_establishments')
@Exclusion(
  'one_strike',
  'using btree (activity_id with =, establishment_number with =) where (restored_at is null)',
)
@ForeignKey(() => ActivityRow, ['activityId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_struck_out_establishments_activity',
})
export class StruckOutRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  activityId!: string;

  @Column('text')
  establishmentNumber!: string;

  @Column('text')
  reason!: string;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  struckAt!: Date;

  @Column('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_struck_out_establishments_account' })
  accountId!: string;

  @Column('timestamptz', { nullable: true })
  restoredAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_struck_out_establishments_restored_by' })
  restoredBy!: string | null;
}
