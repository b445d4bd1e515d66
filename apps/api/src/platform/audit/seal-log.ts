import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../connections/database.ts';
import { batchFormat, hashOf, leafOf, rootOf } from './batch-hash.ts';
import { SealKey } from './seal-key.ts';

type Leaf = { id: string; chain: string; leaf: Buffer };

/** Seals what was added since the last time: one signed batch a chain, each linked to the one before. */
@Injectable()
export class SealLog {
  constructor(
    private readonly database: Database,
    private readonly key: SealKey,
  ) {}

  /** Answers how many entries were sealed; 0 as well when another worker is at it. */
  seal(): Promise<number> {
    return this.database.as({ kind: 'job', name: 'seal-log' }, async (tx) => {
      const [lock] = await tx.query(
        `select pg_try_advisory_xact_lock(hashtext('etabli seal log')) as mine`,
      );
      if (!lock.mine) {
        return 0;
      }
      const leaves: Leaf[] = await tx.query(
        `select e.id, e.chain, ${leafOf('e')} as leaf from audit.entries e
         where not exists (select 1 from audit.sealed s where s.entry_id = e.id) order by e.id`,
      );
      for (const [chain, own] of Map.groupBy(leaves, ({ chain }) => chain)) {
        await this.sealChain(tx, chain, own);
      }
      return leaves.length;
    });
  }

  private async sealChain(tx: EntityManager, chain: string, leaves: Leaf[]): Promise<void> {
    const [last] = await tx.query(
      'select number, hash from audit.batches where chain = $1 order by number desc limit 1',
      [chain],
    );
    const head = {
      chain,
      number: (last?.number ?? 0) + 1,
      entries: leaves.length,
      root: rootOf(leaves.map(({ leaf }) => leaf)),
      previous: last?.hash ?? Buffer.alloc(0),
    };
    const hash = hashOf(head);
    const [batch] = await tx.query(
      `insert into audit.batches (format, chain, number, entries, root, previous, hash, key_id, signature)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
      [
        batchFormat,
        chain,
        head.number,
        head.entries,
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
