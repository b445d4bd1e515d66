import type { Role } from '@etabli/domain/access/roles';
import type { BeneficiaryState } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AccountRow } from '../platform/access/account.entity.ts';
import { BeneficiaryRow } from './beneficiary.entity.ts';

export const fileChangeKinds = [
  'opened',
  'corrected',
  'moved',
  'contacted',
  'fact-recorded',
  'fact-corrected',
  'fact-ended',
  'fact-withdrawn',
  'evidence-recorded',
  'evidence-withdrawn',
  'evidence-confirmed',
  'derogation-asked',
  'derogation-granted',
  'derogation-refused',
  'derogation-withdrawn',
  'review-asked',
  'review-decided',
  'answer-looked-at',
  'shared',
] as const;
export type FileChangeKind = (typeof fileChangeKinds)[number];

/** A dated change of a file, by whom and in which role: only ever added. */
@Entity('beneficiary_changes')
@Unique('uq_beneficiary_changes', ['beneficiaryId', 'number'])
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_beneficiary_changes_beneficiary',
  onUpdate: 'CASCADE',
})
export class BeneficiaryChangeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  beneficiaryId!: string;

  /** The version of the file that this change made. */
  @Column('integer')
  number!: number;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('text')
  kind!: FileChangeKind;

  @Column('date')
  effectiveOn!: PlainDate;

  @Column('text', { nullable: true })
  fromState!: BeneficiaryState | null;

  @Column('text', { nullable: true })
  toState!: BeneficiaryState | null;

  @Column('text', { nullable: true })
  reasonCode!: string | null;

  @Column('text', { nullable: true })
  reason!: string | null;

  /** What the kind of change brings: the fields with both values, the place of a meeting, ids. */
  @Column('jsonb')
  details!: Record<string, unknown>;

  /** Null when a job did it. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_beneficiary_changes_account' })
  accountId!: string | null;

  @Column('text', { nullable: true })
  role!: Role | null;
}
