import { createHash } from 'node:crypto';

/** The columns of an entry in one text, the same on each server: the moment in UTC with its microseconds. */
export const leafOf = (entry: string) => `sha256(convert_to(jsonb_build_array(
  ${entry}.id, to_char(${entry}.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), ${entry}.chain,
  ${entry}.actor, ${entry}.act, ${entry}.subject, ${entry}.rule, ${entry}.facts)::text, 'UTF8'))`;

export const batchFormat = 1;

export type BatchHead = {
  chain: string;
  number: number;
  entries: number;
  root: Buffer;
  previous: Buffer;
};

/** The root over a batch: its leaves in the order of their ids. */
export function rootOf(leaves: Iterable<Buffer>): Buffer {
  const sum = createHash('sha256');
  for (const leaf of leaves) {
    sum.update(leaf);
  }
  return sum.digest();
}

/** The link of the chain: what the signature covers. */
export function hashOf({ chain, number, entries, root, previous }: BatchHead): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([batchFormat, chain, number, entries]))
    .update(root)
    .update(previous)
    .digest();
}
