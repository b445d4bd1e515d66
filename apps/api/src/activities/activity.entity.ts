import type { Activity, AskedSkill } from '@etabli/domain/activities/activity';
import { type ActivityState, activityStates } from '@etabli/domain/activities/activity-lifecycle';
import type { ActivityOffer } from '@etabli/domain/activities/offer';
import type { WorkKind } from '@etabli/domain/beneficiaries/work-kinds';
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
import { TerritoryRow } from '../territories/territory.entity.ts';
import { EmployerRow } from './employer.entity.ts';

const states = activityStates.map((state) => `'${state}'`).join(', ');

@Entity('activities')
@Unique('uq_activities_code', ['territoryId', 'code'])
@Unique('uq_activities_place', ['id', 'territoryId'])
@Check('activity_state_known', `state in (${states})`)
@Check('activity_posts_counted', 'posts >= 0 and (min_posts is null or min_posts >= 1)')
@Check(
  'activity_hours_in_order',
  'weekly_minutes_least > 0 and weekly_minutes_least <= weekly_minutes_most',
)
@ForeignKey(() => EmployerRow, ['employerId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_activities_employer',
})
@Index('ix_activities_employer', ['employerId'])
@Index('ix_activities_name', { synchronize: false })
export class ActivityRow implements Activity {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => TerritoryRow, { name: 'fk_activities_territory' })
  territoryId!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text')
  purpose!: string;

  @Column('jsonb')
  workKinds!: WorkKind[];

  @Column('uuid', { nullable: true })
  employerId!: string | null;

  @Column('text', { nullable: true })
  zone!: string | null;

  @Column('boolean')
  isItinerant!: boolean;

  @Column('integer')
  posts!: number;

  @Column('integer', { nullable: true })
  minPosts!: number | null;

  @Column('integer')
  weeklyMinutesLeast!: number;

  @Column('integer')
  weeklyMinutesMost!: number;

  @Column('jsonb')
  skills!: AskedSkill[];

  @Column('date', { nullable: true })
  startsOn!: PlainDate | null;

  @Column('jsonb', { nullable: true })
  offer!: ActivityOffer | null;

  @Column('text')
  state!: ActivityState;

  @Column('date')
  stateSince!: PlainDate;

  @Column('boolean')
  isDemonstration!: boolean;

  /** What a list last said of the activity, as a digest of its row; null when no list did. */
  @Column('text', { nullable: true })
  importedDigest!: string | null;

  /** Grows by one with each change: who writes says which one was seen. */
  @Column('integer')
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
