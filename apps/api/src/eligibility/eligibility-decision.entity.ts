import type { Role } from '@etabli/domain/access/roles';
import type { Assessment } from '@etabli/domain/eligibility/assessment';
import { type DecisionOutcome, decisionOutcomes } from '@etabli/domain/eligibility/decision';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { AccountRow } from '../platform/access/account.entity.ts';

const outcomes = decisionOutcomes.map((outcome) => `'${outcome}'`).join(', ');

/** What somebody decided about the conditions, with all that the rules found that day: only ever added. */
@Entity('eligibility_decisions')
@Check('eligibility_outcome_known', `outcome in (${outcomes})`)
@Index('ix_eligibility_decisions_beneficiary', ['territoryId', 'beneficiaryId', 'at'])
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_eligibility_decisions_beneficiary',
  onUpdate: 'CASCADE',
})
export class EligibilityDecisionRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  beneficiaryId!: string;

  /** The day for which the rules were asked. */
  @Column('date')
  assessedOn!: PlainDate;

  @Column('text')
  outcome!: DecisionOutcome;

  @Column('jsonb')
  verdict!: Assessment;

  @Column('integer')
  rulesVersion!: number;

  @Column('text', { nullable: true })
  motive!: string | null;

  @Column('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_eligibility_decisions_account' })
  accountId!: string;

  @Column('text')
  role!: Role;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;
}
