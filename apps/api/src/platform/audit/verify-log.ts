import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { Database } from '../connections/database.ts';
import { hashOf, leafOf, rootOf } from './batch-hash.ts';
import { SealKey } from './seal-key.ts';

type Batch = {
  id: string;
  chain: string;
  number: number;
  entries: number;
  root: Buffer;
  previous: Buffer;
  hash: Buffer;
  key_id: string;
  signature: Buffer;
};
type Sealed = { entry_id: string; batch_id: string; stored: Buffer; now: Buffer | null };

export type LogFinding = {
  chain: string;
  batch: number;
  what:
    | 'entry-changed'
    | 'entry-missing'
    | 'batch-altered'
    | 'link-broken'
    | 'signature-wrong'
    | 'other-key';
  entry?: string;
};
export type LogReport = {
  entries: number;
  unsealed: number;
  batches: number;
  /** The last link of each chain: to be kept outside, so that a cut at the end is seen. */
  heads: { chain: string; number: number; hash: string }[];
  findings: LogFinding[];
};

const page = 20_000;

/** Recomputes leaves, roots, links and signatures of the whole log, a page at a time. */
@Injectable()
export class VerifyLog {
  constructor(
    private readonly database: Database,
    private readonly key: SealKey,
  ) {}

  verify(actor: Actor): Promise<LogReport> {
    return this.database.as(actor, async (tx) => {
      const batches: Batch[] = await tx.query(
        `select id, chain, number, entries, root, previous, hash, key_id, signature
         from audit.batches order by chain, number`,
      );
      const { leaves, findings } = await this.readLeaves(tx, batches);
      const [count] = await tx.query(
        `select count(*)::int as entries, count(*) filter (where not exists
           (select 1 from audit.sealed s where s.entry_id = e.id))::int as unsealed from audit.entries e`,
      );
      return {
        ...count,
        batches: batches.length,
        heads: headsOf(batches),
        findings: [...findings, ...this.checkLinks(batches, leaves)],
      };
    });
  }

  private async readLeaves(tx: EntityManager, batches: Batch[]) {
    const byId = new Map(batches.map((batch) => [batch.id, batch]));
    const leaves = new Map<string, Buffer[]>();
    const findings: LogFinding[] = [];
    let after = ['0', '0'];
    for (;;) {
      const rows: Sealed[] = await tx.query(
        `select s.entry_id, s.batch_id, s.leaf as stored, case when e.id is not null then ${leafOf('e')} end as now
         from audit.sealed s left join audit.entries e on e.id = s.entry_id
         where (s.batch_id, s.entry_id) > ($1::bigint, $2::bigint) order by s.batch_id, s.entry_id limit ${page}`,
        after,
      );
      for (const { entry_id, batch_id, stored, now } of rows) {
        const { chain = '?', number = 0 } = byId.get(batch_id) ?? {};
        const what =
          now === null ? 'entry-missing' : now.equals(stored) ? undefined : 'entry-changed';
        if (what) {
          findings.push({ chain, batch: number, what, entry: entry_id });
        }
        const own = leaves.get(batch_id);
        own ? own.push(stored) : leaves.set(batch_id, [stored]);
      }
      const last = rows.at(-1);
      if (!last || rows.length < page) {
        return { leaves, findings };
      }
      after = [last.batch_id, last.entry_id];
    }
  }

  private checkLinks(batches: Batch[], leaves: Map<string, Buffer[]>): LogFinding[] {
    return batches.flatMap((batch, index) => {
      const { chain, number } = batch;
      const own = leaves.get(batch.id) ?? [];
      const before = batches[index - 1];
      const previous = before?.chain === chain ? before.hash : Buffer.alloc(0);
      const expectedNumber = before?.chain === chain ? before.number + 1 : 1;
      const wrong: LogFinding['what'][] = [];
      if (
        own.length !== batch.entries ||
        !rootOf(own).equals(batch.root) ||
        !hashOf(batch).equals(batch.hash)
      ) {
        wrong.push('batch-altered');
      }
      if (!previous.equals(batch.previous) || number !== expectedNumber) {
        wrong.push('link-broken');
      }
      if (batch.key_id !== this.key.id) {
        wrong.push('other-key');
      } else if (!this.key.verifies(batch.hash, batch.signature)) {
        wrong.push('signature-wrong');
      }
      return wrong.map((what) => ({ chain, batch: number, what }));
    });
  }
}

function headsOf(batches: Batch[]): LogReport['heads'] {
  const last = new Map(batches.map((batch) => [batch.chain, batch]));
  return [...last.values()].map(({ chain, number, hash }) => ({
    chain,
    number,
    hash: hash.toString('hex'),
  }));
}
