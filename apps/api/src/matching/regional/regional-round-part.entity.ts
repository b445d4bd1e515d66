import {
  type RegionalPartState,
  regionalPartStates,
} from '@etabli/domain/matching/regional-round-lifecycle';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { TerritoryRow } from '../../territories/territory.entity.ts';
import { RoundRow, type RoundStep, roundFailures } from '../round.entity.ts';
import type { Standing } from '../round-person.entity.ts';
import { RegionalRoundRow } from './regional-round.entity.ts';

/** Beside what a round itself can fail by: no rules for it, refused to begin, or its job was lost. */
export const regionalFailures = [...roundFailures, 'no-rules', 'refused', 'lost'] as const;
export type RegionalFailure = (typeof regionalFailures)[number];

const states = regionalPartStates.map((state) => `'${state}'`).join(', ');

/** A territory’s part in rounds of many: unique, so that whoever computes it twice does it once. */
@Entity('regional_round_parts')
@Check('regional_part_state_known', `state in (${states})`)
@Index('ix_regional_round_parts_round', ['roundId'])
@ForeignKey(() => RoundRow, ['roundId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_regional_round_parts_round',
})
export class RegionalRoundPartRow {
  @PrimaryColumn('uuid')
  @ForeignKey(() => RegionalRoundRow, { name: 'fk_regional_round_parts_regional' })
  regionalRoundId!: string;

  @PrimaryColumn('uuid')
  @ForeignKey(() => TerritoryRow, { name: 'fk_regional_round_parts_territory' })
  territoryId!: string;

  /** Its round: begun for this, or one that was on the way already. */
  @Column('uuid', { nullable: true })
  roundId!: string | null;

  @Column('text')
  state!: RegionalPartState;

  @Column('text', { nullable: true })
  step!: RoundStep | null;

  @Column('integer', { default: 0 })
  done!: number;

  @Column('integer', { default: 0 })
  total!: number;

  @Column('text', { nullable: true })
  failure!: RegionalFailure | null;

  /** How many people stand where in it: figures, for those who may see nobody. */
  @Column('jsonb', { nullable: true })
  counts!: Record<Standing, number> | null;

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;
}
