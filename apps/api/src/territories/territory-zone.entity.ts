import type { Inhabitants, TerritoryZone } from '@etabli/domain/territories/territory';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TerritoryRow } from './territory.entity.ts';

@Entity('territory_zones')
@Index('ix_territory_zones_territory', ['territoryId', 'position'])
export class TerritoryZoneRow implements TerritoryZone {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => TerritoryRow, { name: 'fk_territory_zones_territory' })
  territoryId!: string;

  @Column('integer')
  position!: number;

  @Column('text')
  name!: string;

  @Column('text')
  municipality!: string;

  @Column('text')
  district!: string;

  @Column('text')
  province!: string;

  @Column('jsonb', { nullable: true })
  inhabitants!: Inhabitants | null;

  @Column('text', { nullable: true })
  countedWith!: string | null;

  @Column('jsonb', { nullable: true })
  point!: { latitude: number; longitude: number } | null;
}
