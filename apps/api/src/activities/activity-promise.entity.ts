import { type PromiseState, promiseStates } from '@etabli/domain/activities/promises';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ActivityRow } from './activity.entity.ts';

const states = promiseStates.map((state) => `'${state}'`).join(', ');

/** That a post of an activity is promised, by whom a later word knows: here are a reference and a day. */
@Entity('activity_promises')
@Check('activity_promise_state_known', `state in (${states})`)
@Index('ix_activity_promises_activity', ['activityId'])
@ForeignKey(() => ActivityRow, ['activityId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_activity_promises_activity',
})
export class ActivityPromiseRow {
  /** What promised it, in the word that did: a proposal. */
  @PrimaryColumn('uuid')
  reference!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  activityId!: string;

  @Column('text')
  state!: PromiseState;

  @Column('date')
  stateSince!: PlainDate;
}
