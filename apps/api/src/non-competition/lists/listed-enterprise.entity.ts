import type { EnterpriseListKind } from '@etabli/domain/non-competition/check-facts';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { TerritoryRow } from '../../territories/territory.entity.ts';

/** An enterprise on a list of the social economy, as a team brought it, with where and of which day it is. */
@Entity('listed_enterprises')
@Unique('uq_listed_enterprises', ['territoryId', 'kind', 'listedOn', 'enterpriseNumber'])
@Check(
  'listed_enterprise_kind_known',
  `kind in ('ies', 'ei', 'idess', 'cisp', 'ale', 'titres_services')`,
)
@Check('listed_enterprise_number_written', `enterprise_number ~ '^[01][0-9]{9}$'`)
export class ListedEnterpriseRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => TerritoryRow, { name: 'fk_listed_enterprises_territory' })
  territoryId!: string;

  @Column('text')
  kind!: EnterpriseListKind;

  /** The day of the list. */
  @Column('date')
  listedOn!: PlainDate;

  /** Ten digits. */
  @Column('text')
  enterpriseNumber!: string;

  @Column('text')
  name!: string;

  @Column('text', { nullable: true })
  place!: string | null;

  /** Who keeps the list, or where it was found. */
  @Column('text')
  source!: string;

  @Column('text', { nullable: true })
  sourceUrl!: string | null;
}
