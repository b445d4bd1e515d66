import type { Territory } from '@etabli/domain/territories/territory';
import {
  type TerritoryState,
  territoryStates,
} from '@etabli/domain/territories/territory-lifecycle';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { Sourced } from '@etabli/domain/values/source';
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
import { ProgrammeRow } from './programme.entity.ts';

const states = territoryStates.map((state) => `'${state}'`).join(', ');

@Entity('territories')
@Unique('uq_territories_code', ['code'])
@Check('territory_state_known', `state in (${states})`)
@Index('ix_territories_programme', ['programmeCode'])
@Index('ix_territories_name', { synchronize: false })
export class TerritoryRow implements Territory {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  @ForeignKey(() => ProgrammeRow, { name: 'fk_territories_programme' })
  programmeCode!: string;

  @Column('text')
  name!: string;

  @Column('boolean')
  isNamePublished!: boolean;

  @Column('boolean')
  isDemonstration!: boolean;

  @Column('text')
  state!: TerritoryState;

  @Column('date')
  stateSince!: PlainDate;

  @Column('jsonb', { nullable: true })
  promoter!: Sourced<string> | null;

  @Column('jsonb', { nullable: true })
  jobsTarget!: Sourced<number> | null;

  @Column('date', { nullable: true })
  committeeInstalledOn!: PlainDate | null;

  @Column('date', { nullable: true })
  agreementSignedOn!: PlainDate | null;

  /** Grows by one with each change: who writes says which one was seen. */
  @Column('integer')
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
