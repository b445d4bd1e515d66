import { createHash } from 'node:crypto';

/** A moment in one text, the same on each server: in UTC, with its microseconds. */
export const momentText = (column: string) =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

/** The digest of an entry: all its columns in one text, the same on each server. */
export const leafOf = (entry: string) => `sha256(convert_to(jsonb_build_array(
  ${entry}.id, ${momentText(`${entry}.at`)}, ${entry}.chain,
  ${entry}.actor, ${entry}.act, ${entry}.subject, ${entry}.rule, ${entry}.facts)::text, 'UTF8'))`;

/** Other columns, or another order of them, are another format: the old batches stay provable. */
export const batchFormat = 1;

export type BatchHead = {
  format: number;
  chain: string;
  number: number;
  entries: number;
  sealedAt: string;
  root: Buffer;
  previous: Buffer;
};

/** What the first batch of a chain names as the one before. */
export const noBatch = Buffer.alloc(0);

/** The root over a batch, and how many leaves it has: they are added in the order of their ids. */
export class Root {
  private readonly sum = createHash('sha256');
  leaves = 0;

  add(leaf: Buffer): void {
    this.sum.update(leaf);
    this.leaves += 1;
  }

  digest(): Buffer {
    return this.sum.digest();
  }
}

/** The link of the chain: it covers every column of the batch, and the signature covers it. */
export function hashOf(head: BatchHead): Buffer {
  const { format, chain, number, entries, sealedAt } = head;
  return createHash('sha256')
    .update(JSON.stringify([format, chain, number, entries, sealedAt]))
    .update(head.root)
    .update(head.previous)
    .digest();
}
