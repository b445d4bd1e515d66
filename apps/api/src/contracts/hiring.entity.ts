import type { Role } from '@etabli/domain/access/roles';
import { type Hiring, type HiringKind, hiringKinds } from '@etabli/domain/contracts/hiring';
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
import { ActivityRow } from '../activities/activity.entity.ts';
import { EmployerRow } from '../activities/employer.entity.ts';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { ProposalRow } from '../matching/proposals/proposal.entity.ts';
import { AccountRow } from '../platform/access/account.entity.ts';

const kinds = hiringKinds.map((kind) => `'${kind}'`).join(', ');

/** A contract was signed: here, after a proposal, or elsewhere. */
@Entity('hirings')
@Unique('uq_hirings_proposal', ['proposalId'])
@Check('hiring_kind_known', `kind in (${kinds})`)
@Check('hiring_hours_counted', 'weekly_minutes > 0')
@Check('hiring_employer_told', '(employer_id is null) <> (employer_name is null)')
@Check(
  'hiring_here_whole',
  'employer_id is null or (weekly_minutes is not null and activity_id is not null)',
)
@Index('ix_hirings_territory', ['territoryId', 'signedOn'])
@Index('ix_hirings_beneficiary', ['beneficiaryId'])
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_hirings_beneficiary',
  onUpdate: 'CASCADE',
})
@ForeignKey(() => ProposalRow, ['proposalId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_hirings_proposal',
})
@ForeignKey(() => ActivityRow, ['activityId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_hirings_activity',
})
@ForeignKey(() => EmployerRow, ['employerId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_hirings_employer',
})
export class HiringRow implements Hiring {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  territoryId!: string;

  @Column('uuid')
  beneficiaryId!: string;

  @Column('uuid', { nullable: true })
  proposalId!: string | null;

  @Column('uuid', { nullable: true })
  activityId!: string | null;

  /** Null when the person signed with somebody else, whose name then stands in words. */
  @Column('uuid', { nullable: true })
  employerId!: string | null;

  @Column('text', { nullable: true })
  employerName!: string | null;

  @Column('text')
  kind!: HiringKind;

  @Column('date')
  signedOn!: PlainDate;

  @Column('date')
  startsOn!: PlainDate;

  @Column('integer', { nullable: true })
  weeklyMinutes!: number | null;

  @Column('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_hirings_account' })
  accountId!: string;

  @Column('text')
  role!: Role;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  recordedAt!: Date;

  @Column('integer')
  version!: number;
}
