import type { Role } from '@etabli/domain/access/roles';
import type { FieldChange } from '@etabli/domain/territories/correction';
import type { RequirementName } from '@etabli/domain/territories/requirements/requirement';
import type { TerritoryState } from '@etabli/domain/territories/territory-lifecycle';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { Verdict } from '@etabli/domain/values/verdict';
import { Column, CreateDateColumn, Entity, PrimaryColumn, Unique } from 'typeorm';

export const changeKinds = ['created', 'moved', 'corrected'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** A dated change, with its reason and the rules that were asked: only ever added. */
@Entity('territory_changes')
@Unique('uq_territory_changes', ['territoryId', 'number'])
export class TerritoryChangeRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
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
  accountId!: string;

  @Column('text')
  role!: Role;
}
