import type { ReviewReason } from '@etabli/domain/non-competition/assess-review-need';
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  PrimaryColumn,
  Unique,
} from 'typeorm';
import { ActivityRow } from '../../activities/activity.entity.ts';
import { AccountRow } from '../../platform/access/account.entity.ts';

/** A clearance that is to be looked at again, and why; a person says what comes of it. */
@Entity('clearance_reviews')
@Unique('uq_clearance_reviews', ['activityId', 'clearance', 'checkNumber'])
@Check('clearance_review_settled', '(settled_at is null) = (motive is null)')
@ForeignKey(() => ActivityRow, ['activityId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_clearance_reviews_activity',
})
export class ClearanceReviewRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  activityId!: string;

  /** The number of the decision. */
  @Column('integer')
  clearance!: number;

  /** The check that found it. */
  @Column('integer')
  checkNumber!: number;

  @Column('jsonb')
  reasons!: ReviewReason[];

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  openedAt!: Date;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_clearance_reviews_settled_by' })
  settledBy!: string | null;

  @Column('text', { nullable: true })
  motive!: string | null;
}
