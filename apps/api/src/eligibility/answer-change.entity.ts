import type { ChangeCause } from '@etabli/domain/eligibility/answer-change';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { Outcome } from '@etabli/domain/values/verdict';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { AccountRow } from '../platform/access/account.entity.ts';

/** An answer that became another one: once for each file and day. */
@Entity('eligibility_changes')
@Unique('uq_eligibility_changes_day', ['beneficiaryId', 'changedOn'])
@Check('eligibility_change_cause_known', `cause in ('time', 'rules', 'facts')`)
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_eligibility_changes_beneficiary',
  onUpdate: 'CASCADE',
})
export class AnswerChangeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  beneficiaryId!: string;

  @Column('date')
  changedOn!: PlainDate;

  @Column('text')
  fromOutcome!: Outcome;

  @Column('text')
  toOutcome!: Outcome;

  @Column('text')
  cause!: ChangeCause;

  @Column('text')
  rules!: string;

  /** When a person had looked, and what they say of it. */
  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_eligibility_changes_settled_by' })
  settledBy!: string | null;

  @Column('text', { nullable: true })
  settlement!: string | null;
}
