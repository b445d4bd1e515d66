import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { AccountRow } from '../platform/access/account.entity.ts';
import { EmployerRow } from './employer.entity.ts';

/** An account that acts for an employer, as long as it also holds the role of one. */
@Entity('employer_accounts')
@ForeignKey(() => EmployerRow, ['employerId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_employer_accounts_employer',
})
@Index('ix_employer_accounts_account', ['accountId'])
export class EmployerAccountRow {
  @PrimaryColumn('uuid')
  employerId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_employer_accounts_account' })
  accountId!: string;

  @Column('uuid')
  territoryId!: string;
}
