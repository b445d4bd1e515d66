import {
  type Derogation,
  type DerogationState,
  excuseOf,
} from '@etabli/domain/eligibility/derogation';
import type { DerogableCondition } from '@etabli/domain/territories/recourse-rules';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { AccountRow } from '../platform/access/account.entity.ts';

/** Somebody asked that a person be excused of a condition; another person answers. */
@Entity('eligibility_derogations')
@Check('derogation_state_known', `state in ('asked', 'granted', 'refused', 'withdrawn')`)
@Check(
  'derogation_condition_known',
  `condition in ('long-without-work', 'lives-in-territory', 'registered-as-job-seeker')`,
)
@Check('two_people_stand_behind_derogation', 'answered_by is distinct from asked_by')
@Check(
  'derogation_has_limit',
  `state <> 'granted' or (from_on is not null and until_on >= from_on)`,
)
@Index('ix_eligibility_derogations_beneficiary', ['territoryId', 'beneficiaryId'])
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_eligibility_derogations_beneficiary',
  onUpdate: 'CASCADE',
})
export class DerogationRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  beneficiaryId!: string;

  @Column('text')
  condition!: DerogableCondition;

  @Column('text')
  state!: DerogationState;

  @Column('text')
  reason!: string;

  /** The limit that was asked for. */
  @Column('date')
  askedUntil!: PlainDate;

  @Column('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_eligibility_derogations_asked_by' })
  askedBy!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  askedAt!: Date;

  @Column('date', { nullable: true })
  fromOn!: PlainDate | null;

  @Column('date', { nullable: true })
  untilOn!: PlainDate | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_eligibility_derogations_answered_by' })
  answeredBy!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  /** The first day on which it holds no more. */
  @Column('date', { nullable: true })
  withdrawnOn!: PlainDate | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_eligibility_derogations_withdrawn_by' })
  withdrawnBy!: string | null;

  @Column('text', { nullable: true })
  withdrawal!: string | null;
}

/** A row as the rules read it. */
export const derogationOf = ({
  id,
  condition,
  state,
  fromOn,
  untilOn,
  withdrawnOn,
}: DerogationRow): Derogation => ({
  id,
  condition,
  state,
  from: fromOn,
  until: untilOn,
  withdrawnOn,
});

/** The days on which each of these derogations excuses. */
export const excusesOf = (rows: readonly DerogationRow[]) =>
  rows.flatMap((row) => excuseOf(derogationOf(row)) ?? []);
