import type { ProgrammeRules, ProgrammeVersion } from '@etabli/domain/territories/programme';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity('programme_versions')
@Unique('uq_programme_versions', ['programmeCode', 'version'])
export class ProgrammeVersionRow implements ProgrammeVersion {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  programmeCode!: string;

  @Column('integer')
  version!: number;

  @Column('date')
  validFrom!: PlainDate;

  @Column('jsonb')
  rules!: ProgrammeRules;
}
