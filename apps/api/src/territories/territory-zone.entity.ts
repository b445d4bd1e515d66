import type { Inhabitants, TerritoryZone } from '@etabli/domain/territories/territory';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

@Entity('territory_zones')
@Index('ix_territory_zones_territory', ['territoryId', 'position'])
export class TerritoryZoneRow implements TerritoryZone {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
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
