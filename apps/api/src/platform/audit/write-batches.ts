import type { EntityManager } from 'typeorm';
import { batchFormat, hashOf, noBatch, Root } from './batch-hash.ts';
import type { SealKey } from './seal-key.ts';

export type Leaf = { id: string; chain: string; leaf: Buffer };
type Link = { number: number; hash: Buffer };

/** Writes one signed batch a chain for these leaves, each linked to the last of its chain. */
export async function writeBatches(
  tx: EntityManager,
  leaves: Leaf[],
  { key, sealedAt }: { key: SealKey; sealedAt: string },
): Promise<void> {
  const byChain = Map.groupBy(leaves, ({ chain }) => chain);
  const links = await lastLinks(tx, [...byChain.keys()]);
  const batches = [...byChain].map(([chain, own]) => {
    const last = links.get(chain);
    const root = new Root();
    for (const { leaf } of own) {
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
    return { ...head, hash: hashOf(head) };
  });
  const written: { id: string; chain: string }[] = await tx.query(
    `insert into audit.batches
       (format, sealed_at, key_id, chain, number, entries, root, previous, hash, signature)
     select $1, $2, $3, * from unnest($4::text[], $5::integer[], $6::integer[], $7::bytea[],
       $8::bytea[], $9::bytea[], $10::bytea[]) returning id, chain`,
    [
      batchFormat,
      sealedAt,
      key.id,
      batches.map(({ chain }) => chain),
      batches.map(({ number }) => number),
      batches.map(({ entries }) => entries),
      batches.map(({ root }) => root),
      batches.map(({ previous }) => previous),
      batches.map(({ hash }) => hash),
      batches.map(({ hash }) => key.sign(hash)),
    ],
  );
  const batchOf = new Map(written.map(({ id, chain }) => [chain, id]));
  await tx.query(
    `insert into audit.sealed (entry_id, batch_id, leaf)
     select * from unnest($1::bigint[], $2::bigint[], $3::bytea[])`,
    [
      leaves.map(({ id }) => id),
      leaves.map(({ chain }) => batchOf.get(chain)),
      leaves.map(({ leaf }) => leaf),
    ],
  );
}

async function lastLinks(tx: EntityManager, chains: string[]): Promise<Map<string, Link>> {
  const rows: (Link & { chain: string })[] = await tx.query(
    `select asked.chain, last.number, last.hash from unnest($1::text[]) as asked (chain)
     cross join lateral (select number, hash from audit.batches b where b.chain = asked.chain
       order by number desc limit 1) as last`,
    [chains],
  );
  return new Map(rows.map((row) => [row.chain, row]));
}
