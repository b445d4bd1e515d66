import { Column, CreateDateColumn, Entity, PrimaryColumn, Unique } from 'typeorm';

/** Somebody who may sign in: who they are to colleagues, and nothing of how they prove it. */
@Entity('accounts')
@Unique('uq_accounts_email', ['email'])
export class AccountRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text')
  email!: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
