import type { Employer, EmployerKind } from '@etabli/domain/activities/activity';
import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { TerritoryRow } from '../territories/territory.entity.ts';

@Entity('employers')
@Unique('uq_employers_name', ['territoryId', 'name'])
@Unique('uq_employers_place', ['id', 'territoryId'])
export class EmployerRow implements Employer {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => TerritoryRow, { name: 'fk_employers_territory' })
  territoryId!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  enterpriseNumber!: string | null;

  @Column('text')
  kind!: EmployerKind;

  @Column('integer')
  version!: number;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt!: Date;
}
