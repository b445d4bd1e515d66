import type { ProgrammeBrand } from '@etabli/domain/territories/programme';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('programmes')
export class ProgrammeRow {
  @PrimaryColumn('text')
  code!: string;

  @Column('jsonb')
  brand!: ProgrammeBrand;
}
