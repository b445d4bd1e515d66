import type { MatchInstance, MatchResult } from '@etabli/domain/matching/match-instance';
import { type RoundState, roundStates } from '@etabli/domain/matching/round-lifecycle';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import {
  Check,
  Column,
  CreateDateColumn,
  Entity,
  ForeignKey,
  Index,
  PrimaryColumn,
  Unique,
} from 'typeorm';
import { AccountRow } from '../platform/access/account.entity.ts';
import { TerritoryRow } from '../territories/territory.entity.ts';
import { RegionalRoundRow } from './regional/regional-round.entity.ts';

const states = roundStates.map((state) => `'${state}'`).join(', ');

/**
 * Which solver a round used: counted up when the same instance could give another answer. It stands
 * beside the digest, so that an old round is proved by what made it.
 */
export const engine = 'etabli-1';

/** What a round is doing, in this order: what somebody who waits reads. */
export const roundSteps = [
  'reading',
  'assessing',
  'pairing',
  'solving',
  'proving',
  'writing',
] as const;
export type RoundStep = (typeof roundSteps)[number];

/**
 * Why a round was not kept: its proof failed, it took more room than one is given, or it met a fault as
 * often as one is borne.
 */
export const roundFailures = ['not-proved', 'too-large', 'fault'] as const;
export type RoundFailure = (typeof roundFailures)[number];

@Entity('rounds')
@Unique('uq_rounds_number', ['territoryId', 'number'])
@Unique('uq_rounds_place', ['id', 'territoryId'])
@Check('round_state_known', `state in (${states})`)
@Index('uq_rounds_one_at_a_time', { synchronize: false })
@Index('uq_rounds_once_a_region', { synchronize: false })
export class RoundRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  @ForeignKey(() => TerritoryRow, { name: 'fk_rounds_territory' })
  territoryId!: string;

  /** Counts the rounds of a territory, from 1. */
  @Column('integer')
  number!: number;

  @Column('text')
  state!: RoundState;

  /** The day on which conditions, clearances and waits are asked. */
  @Column('date')
  assessedOn!: PlainDate;

  @Column('uuid')
  @ForeignKey(() => AccountRow, { name: 'fk_rounds_account' })
  requestedBy!: string;

  /** The rounds of many territories that this one is a part of. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => RegionalRoundRow, { name: 'fk_rounds_regional' })
  regionalRoundId!: string | null;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  requestedAt!: Date;

  @Column('timestamptz', { nullable: true })
  startedAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  finishedAt!: Date | null;

  @Column('text', { nullable: true })
  step!: RoundStep | null;

  @Column('integer', { default: 0 })
  done!: number;

  @Column('integer', { default: 0 })
  total!: number;

  @Column('text', { nullable: true })
  failure!: RoundFailure | null;

  /** How often computing it met a fault. */
  @Column('integer', { default: 0 })
  faults!: number;

  @Column('integer')
  rulesVersion!: number;

  @Column('text', { nullable: true })
  engine!: string | null;

  /** SHA-256 of the canonical JSON of engine, rules' version, instance and result. */
  @Column('text', { nullable: true })
  digest!: string | null;

  /**
   * People and activities by id, without a name: what anybody needs to prove the result again. Long to read
   * for what most of the time is not asked for: `findPlan` reads both.
   */
  @Column('jsonb', { nullable: true, select: false })
  instance!: MatchInstance | null;

  @Column('jsonb', { nullable: true, select: false })
  result!: MatchResult | null;

  @Column('integer')
  version!: number;
}
