import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../connections/database.ts';
import { batchFormat, hashOf, leafOf, momentText, noBatch, Root } from './batch-hash.ts';
import { SealKey } from './seal-key.ts';

type Leaf = { id: string; chain: string; at: Date; leaf: Buffer };

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
      const leaves: Leaf[] = await tx.query(
        `select e.id, e.chain, e.at, ${leafOf('e')} as leaf from audit.entries e
         where not exists (select 1 from audit.sealed s where s.entry_id = e.id)
         order by e.id limit ${most}`,
      );
      this.tellWhenLate(leaves, turn.now);
      for (const [chain, own] of Map.groupBy(leaves, ({ chain }) => chain)) {
        await this.sealChain(tx, { chain, sealedAt: turn.now }, own);
      }
      return leaves.length;
    });
  }

  private tellWhenLate([oldest]: Leaf[], now: string): void {
    if (oldest && Date.parse(now) - oldest.at.getTime() > longestUnsealedMs) {
      this.log.warn({ message: 'the log was left unsealed too long', since: oldest.at });
    }
  }

  private async sealChain(
    tx: EntityManager,
    { chain, sealedAt }: { chain: string; sealedAt: string },
    leaves: Leaf[],
  ): Promise<void> {
    const [last] = await tx.query(
      'select number, hash from audit.batches where chain = $1 order by number desc limit 1',
      [chain],
    );
    const root = new Root();
    for (const { leaf } of leaves) {
      root.add(leaf);
    }
    const head = {
      format: batchFormat,
      chain,
      number: (last?.number ?? 0) + 1,
      entries: root.leaves,
      sealedAt,
      root: root.digest(),
      previous: last?.hash ?? noBatch,
    };
    const hash = hashOf(head);
    const [batch] = await tx.query(
      `insert into audit.batches
         (format, chain, number, entries, sealed_at, root, previous, hash, key_id, signature)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        head.format,
        chain,
        head.number,
        head.entries,
        sealedAt,
        head.root,
        head.previous,
        hash,
        this.key.id,
        this.key.sign(hash),
      ],
    );
    await tx.query(
      `insert into audit.sealed (entry_id, batch_id, leaf)
       select id, $1, leaf from unnest($2::bigint[], $3::bytea[]) as sealed(id, leaf)`,
      [batch.id, leaves.map(({ id }) => id), leaves.map(({ leaf }) => leaf)],
    );
  }
}
