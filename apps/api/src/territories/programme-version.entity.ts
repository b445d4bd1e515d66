import type { ProgrammeRules, ProgrammeVersion } from '@etabli/domain/territories/programme';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { ProgrammeRow } from './programme.entity.ts';

@Entity('programme_versions')
@Unique('uq_programme_versions', ['programmeCode', 'version'])
export class ProgrammeVersionRow implements ProgrammeVersion {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  @ForeignKey(() => ProgrammeRow, { name: 'fk_programme_versions_programme' })
  programmeCode!: string;

  @Column('integer')
  version!: number;

  @Column('date')
  validFrom!: PlainDate;

  @Column('jsonb')
  rules!: ProgrammeRules;
}
