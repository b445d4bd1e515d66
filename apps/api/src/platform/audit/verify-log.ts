import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { Database } from '../connections/database.ts';
import { type BatchFault, checkBatch } from './check-batch.ts';
import { SealKey } from './seal-key.ts';
import { longestUnsealedMs } from './seal-log.ts';
import { type Batch, lastBatchId, type Mark, type PageSizes, sealedPages } from './sealed-pages.ts';

type EntryFault = 'entry-changed' | 'entry-missing' | 'mark-astray';
export type LogFinding = {
  what: BatchFault | EntryFault;
  chain: string | null;
  batch: number | null;
  entry?: string;
};
export type LogReport = {
  entries: number;
  batches: number;
  unsealed: number;
  /** The moment of the oldest entry that no batch holds yet. */
  oldestUnsealedAt: Date | null;
  /** True when it has waited longer than the sealer may take: look for the worker. */
  isSealingLate: boolean;
  /** The last link of each chain: to be kept outside, so that a cut at the end is seen. */
  heads: { chain: string; number: number; hash: string }[];
  /** The first findings, and how many there are in all. */
  findings: LogFinding[];
  findingCount: number;
};

/** After so many the log is known to be broken; a list of millions would help nobody. */
const mostFindings = 1_000;
const defaultSizes: PageSizes = { batches: 1_000, marks: 10_000 };

/** Recomputes leaves, roots, links and signatures of the whole log. */
@Injectable()
export class VerifyLog {
  constructor(
    private readonly database: Database,
    private readonly key: SealKey,
  ) {}

  verify(actor: Actor, sizes = defaultSizes): Promise<LogReport> {
    return this.database.as(actor, async (tx) => {
      const findings = new Findings();
      const upTo = await lastBatchId(tx);
      const onMark = (mark: Mark, batch: Batch | undefined) => findings.addMark(mark, batch);
      const last = new Map<string, Batch>();
      let batches = 0;
      for await (const page of sealedPages(tx, { upTo, sizes, onMark })) {
        for (const one of page) {
          const { batch } = one;
          findings.addBatch(batch, checkBatch(one, last.get(batch.chain), this.key));
          last.set(batch.chain, batch);
        }
        batches += page.length;
      }
      await findAstray(tx, upTo, findings);
      return {
        ...(await readState(tx)),
        batches,
        heads: [...last.values()].map(headOf),
        findings: findings.first,
        findingCount: findings.count,
      };
    });
  }
}

class Findings {
  readonly first: LogFinding[] = [];
  count = 0;

  addMark({ entry, fault }: Mark, batch: Batch | undefined): void {
    const where = { chain: batch?.chain ?? null, batch: batch?.number ?? null, entry };
    if (!batch) {
      this.add({ what: 'mark-astray', ...where });
    }
    if (fault) {
      this.add({ what: fault, ...where });
    }
  }

  addBatch({ chain, number }: Batch, faults: BatchFault[]): void {
    for (const what of faults) {
      this.add({ what, chain, batch: number });
    }
  }

  add(finding: LogFinding): void {
    this.count += 1;
    if (this.first.length < mostFindings) {
      this.first.push(finding);
    }
  }
}

/**
 * What stands alone: marks of a batch that was cut off the end (one that a sealer adds meanwhile has
 * its row), and entries that were removed before they were sealed.
 */
async function findAstray(tx: EntityManager, upTo: string, findings: Findings): Promise<void> {
  const alone: { entry: string; what: EntryFault }[] = await tx.query(
    `(select s.entry_id as entry, 'mark-astray' as what from audit.sealed s where s.batch_id > $1
        and not exists (select 1 from audit.batches b where b.id = s.batch_id)
      order by s.entry_id limit $2)
     union all
     (select u.entry_id, 'entry-missing' from audit.unsealed u
      where not exists (select 1 from audit.entries e where e.id = u.entry_id)
      order by u.entry_id limit $2)`,
    [upTo, mostFindings],
  );
  for (const { what, entry } of alone) {
    findings.add({ what, chain: null, batch: null, entry });
  }
}

async function readState(
  tx: EntityManager,
): Promise<Pick<LogReport, 'entries' | 'unsealed' | 'oldestUnsealedAt' | 'isSealingLate'>> {
  const [state] = await tx.query(
    `select count(*)::int as entries, count(*) filter (where is_open)::int as unsealed,
            min(at) filter (where is_open) as "oldestUnsealedAt",
            coalesce(bool_or(is_open and at < clock_timestamp() - make_interval(secs => $1)), false)
              as "isSealingLate"
     from (select at, not exists (select 1 from audit.sealed s where s.entry_id = e.id) as is_open
           from audit.entries e) as entry`,
    [longestUnsealedMs / 1000],
  );
  return state;
}

const headOf = ({ chain, number, hash }: Batch) => ({ chain, number, hash: hash.toString('hex') });
