import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../connections/database.ts';
import { leafOf, momentText } from './batch-hash.ts';
import { SealKey } from './seal-key.ts';
import { type Leaf, writeBatches } from './write-batches.ts';

/** What is not sealed could be changed unseen: so long an entry may wait, and no longer. */
export const longestUnsealedMs = 5 * 60_000;

/** How much one transaction seals: after an import the rest follows at once, in further ones. */
const most = 20_000;

/** Seals what was added since the last time: one signed batch a chain, each linked to the one before. */
@Injectable()
export class SealLog {
  private readonly log = new Logger('seal');

  constructor(
    private readonly database: Database,
    private readonly key: SealKey,
  ) {}

  /** Answers how many entries were sealed; 0 as well when another worker is at it. */
  async seal(): Promise<number> {
    let total = 0;
    for (;;) {
      const sealed = await this.sealSome();
      total += sealed;
      if (sealed < most) {
        return total;
      }
    }
  }

  private sealSome(): Promise<number> {
    return this.database.as({ kind: 'job', name: 'seal-log' }, async (tx) => {
      const [turn] = await tx.query(
        `select pg_try_advisory_xact_lock(hashtext('etabli seal log')) as mine,
                ${momentText('clock_timestamp()')} as now`,
      );
      if (!turn.mine) {
        return 0;
      }
      const leaves: (Leaf & { at: Date })[] = await tx.query(
        `select e.id, e.chain, e.at, ${leafOf('e')} as leaf
         from audit.unsealed u join audit.entries e on e.id = u.entry_id
         order by u.entry_id limit ${most}`,
      );
      const [oldest] = leaves;
      if (!oldest) {
        return 0;
      }
      this.tellWhenLate(oldest.at, turn.now);
      await writeBatches(tx, leaves, { key: this.key, sealedAt: turn.now });
      await tx.query('delete from audit.unsealed where entry_id = any ($1)', [
        leaves.map(({ id }) => id),
      ]);
      return leaves.length;
    });
  }

  private tellWhenLate(oldest: Date, now: string): void {
    if (Date.parse(now) - oldest.getTime() > longestUnsealedMs) {
      this.log.warn({ message: 'the log was left unsealed too long', since: oldest });
    }
  }
}
