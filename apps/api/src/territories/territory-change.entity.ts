import type { Role } from '@etabli/domain/access/roles';
import type { FieldChange } from '@etabli/domain/territories/correction';
import type { RequirementName } from '@etabli/domain/territories/requirements/requirement';
import type { TerritoryState } from '@etabli/domain/territories/territory-lifecycle';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { Verdict } from '@etabli/domain/values/verdict';
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  PrimaryColumn,
  Unique,
} from 'typeorm';
import { AccountRow } from '../platform/access/account.entity.ts';
import { TerritoryRow } from './territory.entity.ts';

export const changeKinds = ['created', 'moved', 'corrected'] as const;
export type ChangeKind = (typeof changeKinds)[number];
const kinds = changeKinds.map((kind) => `'${kind}'`).join(', ');

/** A dated change, with its reason and the rules that were asked: only ever added. */
@Entity('territory_changes')
@Unique('uq_territory_changes', ['territoryId', 'number'])
@Check('territory_change_kind_known', `kind in (${kinds})`)
export class TerritoryChangeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => TerritoryRow, { name: 'fk_territory_changes_territory' })
  territoryId!: string;

  /** The version of the territory that this change made. */
  @Column('integer')
  number!: number;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  at!: Date;

  @Column('date')
  effectiveOn!: PlainDate;

  @Column('text')
  kind!: ChangeKind;

  @Column('text', { nullable: true })
  fromState!: TerritoryState | null;

  @Column('text', { nullable: true })
  toState!: TerritoryState | null;

  @Column('text')
  reason!: string;

  @Column('text', { nullable: true })
  decision!: string | null;

  @Column('jsonb', { nullable: true })
  verdict!: Verdict<RequirementName> | null;

  @Column('integer')
  rulesVersion!: number;

  @Column('jsonb')
  fields!: FieldChange[];

  @Column('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_territory_changes_account' })
  accountId!: string;

  @Column('text')
  role!: Role;
}
