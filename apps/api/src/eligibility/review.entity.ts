import type { Role } from '@etabli/domain/access/roles';
import type { ContactWay } from '@etabli/domain/beneficiaries/beneficiary';
import type { ReviewOutcome } from '@etabli/domain/eligibility/review';
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
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { AccountRow } from '../platform/access/account.entity.ts';
import { EligibilityDecisionRow } from './eligibility-decision.entity.ts';

/** A person asked that somebody else look at a decision; each decision is looked at once. */
@Entity('eligibility_reviews')
@Unique('uq_eligibility_reviews_decision', ['decisionId'])
@Check('review_outcome_known', `outcome in ('confirmed', 'changed', 'inadmissible')`)
@Check(
  'review_in_time_is_looked_at',
  `outcome is distinct from 'inadmissible' or coalesce(asked_on > ask_by, false)`,
)
@Check('another_person_reviews', 'decided_by is distinct from decision_by')
@Index('ix_eligibility_reviews_beneficiary', ['territoryId', 'beneficiaryId'])
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_eligibility_reviews_beneficiary',
  onUpdate: 'CASCADE',
})
export class ReviewRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  beneficiaryId!: string;

  @Column('uuid')
  @ForeignKey(() => EligibilityDecisionRow, { name: 'fk_eligibility_reviews_decision' })
  decisionId!: string;

  /** Who took the decision: the database lets anybody else review it. */
  @Column('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_eligibility_reviews_decision_by' })
  decisionBy!: string;

  /** The day on which the person asked. */
  @Column('date')
  askedOn!: PlainDate;

  /** The last day on which it could be asked, as the rules of the decision had it; null where none. */
  @Column('date', { nullable: true })
  askBy!: PlainDate | null;

  @Column('text')
  way!: ContactWay;

  /** What the person said against the decision, in their words. */
  @Column('text', { nullable: true })
  words!: string | null;

  @Column('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_eligibility_reviews_recorded_by' })
  recordedBy!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  recordedAt!: Date;

  /** The last day to decide; null where the rules set none. */
  @Column('date', { nullable: true })
  decideBy!: PlainDate | null;

  @Column('text', { nullable: true })
  outcome!: ReviewOutcome | null;

  @Column('text', { nullable: true })
  reasons!: string | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_eligibility_reviews_decided_by' })
  decidedBy!: string | null;

  @Column('text', { nullable: true })
  decidedRole!: Role | null;

  @Column('timestamptz', { nullable: true })
  decidedAt!: Date | null;
}
