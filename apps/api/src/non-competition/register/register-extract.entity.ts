import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Check, Column, CreateDateColumn, Entity, Exclusion, Index, PrimaryColumn } from 'typeorm';
import type { ExtractCounts, ExtractKind, ExtractNote, ExtractState } from './extract.ts';

/** One extract or update of the register that was imported, or that could not be. */
@Entity('register_extracts')
@Check('register_extract_kind_known', `kind in ('full', 'update')`)
@Check('register_extract_state_known', `state in ('loading', 'current', 'past', 'failed')`)
@Check('register_extract_slot_known', 'slot in (0, 1)')
@Check('register_extract_imported', `(imported_at is null) = (state in ('loading', 'failed'))`)
@Exclusion(
  'one_current_extract',
  `using btree (state with =) where (state = 'current') deferrable initially deferred`,
)
@Index('ix_register_extracts_newest', { synchronize: false })
export class RegisterExtractRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** The number that the publisher gave: an update follows the number before it. */
  @Column('integer')
  number!: number;

  @Column('text')
  kind!: ExtractKind;

  @Column('date')
  snapshotOn!: PlainDate;

  @Column('timestamptz')
  extractedAt!: Date;

  @Column('text')
  state!: ExtractState;

  /** Where its rows lie in the three large tables. */
  @Column('smallint')
  slot!: number;

  @Column('jsonb')
  counts!: ExtractCounts;

  @Column('jsonb')
  notes!: ExtractNote[];

  /** Why it failed, in one line. */
  @Column('text', { nullable: true })
  problem!: string | null;

  @CreateDateColumn({ type: 'timestamptz', default: () => 'clock_timestamp()' })
  begunAt!: Date;

  @Column('timestamptz', { nullable: true })
  importedAt!: Date | null;
}
