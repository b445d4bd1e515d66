import type {
  Beneficiary,
  ContactChannel,
  HeldSkill,
  TravelMode,
  Wish,
} from '@etabli/domain/beneficiaries/beneficiary';
import {
  type BeneficiaryState,
  beneficiaryStates,
} from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
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
import { AccountRow } from '../platform/access/account.entity.ts';
import { TerritoryRow } from '../territories/territory.entity.ts';

const states = beneficiaryStates.map((state) => `'${state}'`).join(', ');

@Entity('beneficiaries')
@Unique('uq_beneficiaries_reference', ['territoryId', 'reference'])
@Unique('uq_beneficiaries_place', ['id', 'territoryId'])
@Check('beneficiary_state_known', `state in (${states})`)
@Index('ix_beneficiaries_name', { synchronize: false })
@Index('ix_beneficiaries_list', { synchronize: false })
@Index('ix_beneficiaries_shared', { synchronize: false })
@Index('ix_beneficiaries_to_review', { synchronize: false })
@Index('ix_beneficiaries_territory', { synchronize: false })
@Index('ix_beneficiaries_worker', ['workerId'])
// By the name of its table: employers belong to a later word, and the database alone ties them.
@ForeignKey('employers', ['sharedWithEmployerId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_beneficiaries_shared_with',
})
export class BeneficiaryRow implements Beneficiary {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => TerritoryRow, { name: 'fk_beneficiaries_territory' })
  territoryId!: string;

  @Column('text')
  reference!: string;

  @Column('text')
  givenName!: string;

  @Column('text', { nullable: true })
  familyName!: string | null;

  @Column('date', { nullable: true })
  birthDate!: PlainDate | null;

  @Column('text', { nullable: true })
  phone!: string | null;

  @Column('text', { nullable: true })
  email!: string | null;

  @Column('text', { nullable: true })
  address!: string | null;

  @Column('text', { nullable: true })
  zone!: string | null;

  @Column('text')
  language!: string;

  @Column('text')
  contactChannel!: ContactChannel;

  @Column('text', { nullable: true })
  referredBy!: string | null;

  /** The day on which the person was told what is kept and why; null in a list that does not say. */
  @Column('date', { nullable: true })
  privacyNoticeOn!: PlainDate | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => AccountRow, { name: 'fk_beneficiaries_worker' })
  workerId!: string | null;

  @Column('integer', { nullable: true })
  weeklyMinutesLeast!: number | null;

  @Column('integer', { nullable: true })
  weeklyMinutesMost!: number | null;

  @Column('text', { nullable: true })
  travel!: TravelMode | null;

  @Column('jsonb')
  wishes!: Wish[];

  @Column('jsonb')
  skills!: HeldSkill[];

  @Column('text')
  state!: BeneficiaryState;

  @Column('date')
  stateSince!: PlainDate;

  /** Stays when the person leaves the list: who comes back may take it up again. */
  @Column('date', { nullable: true })
  listEntryOn!: PlainDate | null;

  /** The day of entry that an earlier list has; taken over when the conditions are shown to be met. */
  @Column('date', { nullable: true })
  claimedListEntryOn!: PlainDate | null;

  @Column('date', { nullable: true })
  lastContactOn!: PlainDate | null;

  /** The employer who may meet the person in the file: set by the person's yes, unset by its end. */
  @Column('uuid', { nullable: true })
  sharedWithEmployerId!: string | null;

  /** The day on which the rules began to find another answer that somebody should look at; null once seen. */
  @Column('date', { nullable: true })
  answerChangedOn!: PlainDate | null;

  @Column('boolean')
  isDemonstration!: boolean;

  /** What a list last said of the file, as a digest of its row; null when no list did. */
  @Column('text', { nullable: true })
  importedDigest!: string | null;

  /** Grows by one with each change: who writes says which one was seen. */
  @Column('integer')
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
