import type { Fact, FactKind } from '@etabli/domain/beneficiaries/facts';
import type { FactSource } from '@etabli/domain/territories/eligibility-terms';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from '../platform/access/account.entity.ts';
import { BeneficiaryRow } from './beneficiary.entity.ts';

/** What a kind of fact says beside its days. */
type DetailsOf<Kind extends Fact> = Kind extends Fact
  ? Omit<Kind, 'id' | 'kind' | 'from' | 'until' | 'source'>
  : never;
export type FactDetails = DetailsOf<Fact>;

/** Something told of a person, for a time; what is corrected stays, and names what replaced it. */
@Entity('beneficiary_facts')
@Check(
  'beneficiary_fact_kind_known',
  `kind in ('work', 'registration', 'benefit', 'domicile', 'voluntariness')`,
)
@Index('ix_beneficiary_facts_beneficiary', { synchronize: false })
@Index('ix_beneficiary_facts_replaces', ['replacesId'])
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_beneficiary_facts_beneficiary',
  onUpdate: 'CASCADE',
})
export class BeneficiaryFactRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  beneficiaryId!: string;

  @Column('text')
  kind!: FactKind;

  @Column('jsonb')
  details!: FactDetails;

  @Column('date', { nullable: true })
  fromEarliest!: PlainDate | null;

  @Column('date', { nullable: true })
  fromLatest!: PlainDate | null;

  @Column('date', { nullable: true })
  untilEarliest!: PlainDate | null;

  @Column('date', { nullable: true })
  untilLatest!: PlainDate | null;

  /** True while it goes on; false with no day of end is an end that nobody knows. */
  @Column('boolean')
  isOpen!: boolean;

  @Column('text')
  source!: FactSource;

  @Column('text', { nullable: true })
  note!: string | null;

  /** Null when a list told it, and not a person of the team. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_beneficiary_facts_account' })
  recordedBy!: string | null;

  @CreateDateColumn({ type: 'timestamptz' })
  recordedAt!: Date;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => BeneficiaryFactRow, { name: 'fk_beneficiary_facts_replaced' })
  replacesId!: string | null;

  @Column('timestamptz', { nullable: true })
  replacedAt!: Date | null;
}
