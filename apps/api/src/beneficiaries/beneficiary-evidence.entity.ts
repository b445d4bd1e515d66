import type {
  Evidence,
  EvidenceKind,
  EvidenceSubject,
} from '@etabli/domain/beneficiaries/evidence';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Check, Column, CreateDateColumn, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from '../platform/access/account.entity.ts';
import { BeneficiaryRow } from './beneficiary.entity.ts';

/** A paper that one of the team has seen; the paper itself is not kept. */
@Entity('beneficiary_evidence')
@Check(
  'beneficiary_evidence_subject_known',
  `subject in ('without_work', 'domicile', 'voluntariness')`,
)
@Check('two_people_stand_behind_evidence', 'validated_by is distinct from seen_by')
@Index('ix_beneficiary_evidence_beneficiary', { synchronize: false })
@Index('ix_beneficiary_evidence_waiting', { synchronize: false })
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_beneficiary_evidence_beneficiary',
  onUpdate: 'CASCADE',
})
export class BeneficiaryEvidenceRow implements Evidence {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  beneficiaryId!: string;

  @Column('text')
  subject!: EvidenceSubject;

  @Column('text')
  kind!: EvidenceKind;

  @Column('text', { nullable: true })
  issuer!: string | null;

  @Column('date')
  seenOn!: PlainDate;

  @Column('date', { nullable: true })
  validUntil!: PlainDate | null;

  @Column('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_beneficiary_evidence_seen_by' })
  seenBy!: string;

  /** The second person, who is never the first: the database asks that too. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_beneficiary_evidence_validated_by' })
  validatedBy!: string | null;

  @Column('timestamptz', { nullable: true })
  validatedAt!: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  recordedAt!: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;
}
