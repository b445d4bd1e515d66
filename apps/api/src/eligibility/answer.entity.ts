import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { Outcome } from '@etabli/domain/values/verdict';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';

/** What the rules last found of a file, kept by jobs so that a night knows whom to look at. */
@Entity('eligibility_answers')
@Check('eligibility_answer_known', `outcome in ('yes', 'no', 'unclear')`)
@Index('ix_eligibility_answers_due', { synchronize: false })
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_eligibility_answers_beneficiary',
  onUpdate: 'CASCADE',
})
export class AnswerRow {
  @PrimaryColumn('uuid')
  beneficiaryId!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('text')
  outcome!: Outcome;

  /** The day on which this answer was found first. */
  @Column('date')
  assessedOn!: PlainDate;

  /** The next day on which it is another one, if nothing changes. */
  @Column('date', { nullable: true })
  changesOn!: PlainDate | null;

  /** Programme and version that found it. */
  @Column('text')
  rules!: string;

  /** The version of the file that was read: an older reading never replaces a newer one. */
  @Column('integer')
  fileVersion!: number;
}
