import { hashOf, noBatch } from './batch-hash.ts';
import type { SealKey } from './seal-key.ts';
import type { Batch, BatchWithRoot } from './sealed-pages.ts';

/** What can be wrong with a batch, each said by one check of its own. */
const batchFaults = [
  /** More or fewer entries are noted than were sealed: entries were removed with their marks. */
  'entries-miscounted',
  /** As many as were sealed, but not the same: a mark was changed, or given to another batch. */
  'root-differs',
  /** A column of the batch itself was changed. */
  'batch-altered',
  /** It does not follow the batch before: one was cut out, put in, or swapped. */
  'link-broken',
  /** Our key did not sign it. */
  'signature-forged',
  /** It was signed by another key than the one at hand. */
  'other-key',
] as const;
export type BatchFault = (typeof batchFaults)[number];

/** Recomputes one batch, after the one before it in its chain. */
export function checkBatch(
  { batch, root }: BatchWithRoot,
  before: Batch | undefined,
  key: SealKey,
): BatchFault[] {
  const faults: BatchFault[] = [];
  if (root.leaves !== batch.entries) {
    faults.push('entries-miscounted');
  } else if (!root.digest().equals(batch.root)) {
    faults.push('root-differs');
  }
  if (!hashOf(batch).equals(batch.hash)) {
    faults.push('batch-altered');
  }
  const previous = before?.hash ?? noBatch;
  if (!previous.equals(batch.previous) || batch.number !== (before?.number ?? 0) + 1) {
    faults.push('link-broken');
  }
  if (batch.keyId !== key.id) {
    faults.push('other-key');
  } else if (!key.verifies(batch.hash, batch.signature)) {
    faults.push('signature-forged');
  }
  return faults;
}
