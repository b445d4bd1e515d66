import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { TerritoryRow } from '../territories/territory.entity.ts';

/** How far the look at all files of a territory by one version of the rules has come. */
@Entity('eligibility_rechecks')
export class RecheckRow {
  @PrimaryColumn('uuid')
  @ForeignKey(() => TerritoryRow, { name: 'fk_eligibility_rechecks_territory' })
  territoryId!: string;

  @PrimaryColumn('text')
  rules!: string;

  /** The last file that was looked at; moved in the transaction that looked. */
  @Column('uuid', { nullable: true })
  place!: string | null;

  @Column('integer')
  files!: number;

  @Column('integer')
  changed!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  begunAt!: Date;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
