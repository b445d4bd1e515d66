import type { Removal } from '@etabli/domain/matching/explain';
import type { CutOff } from '@etabli/domain/matching/waiting-cut-offs';
import type { Outcome, TraceParam } from '@etabli/domain/values/verdict';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import { RoundRow } from './round.entity.ts';

export const standings = ['placed', 'held', 'unplaced', 'excluded'] as const;
export type Standing = (typeof standings)[number];

/** What a round keeps of a person beside the standing: codes, figures and ids of activities. */
export type RoundPersonReasons = {
  reasons: { code: string; params: Record<string, TraceParam> }[];
  /** The activities that the person could do in this round. */
  open: string[];
  left: { activityId: string; cutOff: CutOff }[];
  removed: Removal[];
  /** Which conditions were not met on the day, for who is out of the round for that. */
  criteria: { rule: string; outcome: Outcome; reason: string }[];
};

/** Where a person of the list stood in a round, and why. */
@Entity('round_people')
@Check('round_standing_known', `standing in (${standings.map((one) => `'${one}'`).join(', ')})`)
@Index('ix_round_people_beneficiary', ['beneficiaryId'])
@ForeignKey(() => RoundRow, ['roundId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_round_people_round',
})
@ForeignKey(() => BeneficiaryRow, ['beneficiaryId', 'territoryId'], ['id', 'territoryId'], {
  name: 'fk_round_people_beneficiary',
  onUpdate: 'CASCADE',
})
export class RoundPersonRow {
  @PrimaryColumn('uuid')
  roundId!: string;

  @Column('uuid')
  territoryId!: string;

  @PrimaryColumn('uuid')
  beneficiaryId!: string;

  @Column('text')
  standing!: Standing;

  @Column('integer', { nullable: true })
  waitingMonths!: number | null;

  @Column('jsonb')
  reasons!: RoundPersonReasons;
}
