import type { EntityManager } from 'typeorm';
import { type BatchHead, leafOf, momentText, Root } from './batch-hash.ts';

export type Batch = BatchHead & { id: string; hash: Buffer; keyId: string; signature: Buffer };
/** What the seal noted of an entry, and what became of the entry since. */
export type Mark = {
  entry: string;
  batch: string;
  leaf: Buffer;
  fault: 'entry-changed' | 'entry-missing' | null;
};
/** A batch, and the root of the marks that name it. */
export type BatchWithRoot = { batch: Batch; root: Root };

export type PageSizes = { batches: number; marks: number };
type Reading = { upTo: string; sizes: PageSizes; onMark: (mark: Mark, batch?: Batch) => void };

/** The last batch there is: later ones belong to a sealer at work beside us. */
export async function lastBatchId(tx: EntityManager): Promise<string> {
  const [last] = await tx.query('select coalesce(max(id), 0) as id from audit.batches');
  return last.id;
}

/**
 * Reads the sealed log in the order in which it was sealed, a page at a time: what is in memory does
 * not grow with the log. Each mark is shown to `onMark`, with its batch if there is one.
 */
export async function* sealedPages(
  tx: EntityManager,
  { upTo, sizes, onMark }: Reading,
): AsyncGenerator<BatchWithRoot[]> {
  let after = '0';
  while (after !== upTo) {
    const batches = await readBatches(tx, { after, upTo }, sizes.batches);
    const until = batches.length < sizes.batches ? upTo : (batches.at(-1)?.id ?? upTo);
    const withRoots = new Map(batches.map((batch) => [batch.id, { batch, root: new Root() }]));
    for await (const marks of marksBetween(tx, { after, upTo: until }, sizes.marks)) {
      for (const mark of marks) {
        const own = withRoots.get(mark.batch);
        own?.root.add(mark.leaf);
        onMark(mark, own?.batch);
      }
    }
    yield [...withRoots.values()];
    after = until;
  }
}

function readBatches(
  tx: EntityManager,
  { after, upTo }: { after: string; upTo: string },
  size: number,
): Promise<Batch[]> {
  return tx.query(
    `select id, format, chain, number, entries, ${momentText('sealed_at')} as "sealedAt",
            root, previous, hash, key_id as "keyId", signature
     from audit.batches where id > $1 and id <= $2 order by id limit $3`,
    [after, upTo, size],
  );
}

async function* marksBetween(
  tx: EntityManager,
  { after, upTo }: { after: string; upTo: string },
  size: number,
): AsyncGenerator<Mark[]> {
  // Ids begin at 1: after the batch `after`, whatever its entries.
  let [batch, entry] = [after, '9223372036854775807'];
  for (;;) {
    const marks: Mark[] = await tx.query(
      `select s.entry_id as entry, s.batch_id as batch, s.leaf,
              case when e.id is null then 'entry-missing'
                   when s.leaf <> ${leafOf('e')} then 'entry-changed' end as fault
       from audit.sealed s left join audit.entries e on e.id = s.entry_id
       where (s.batch_id, s.entry_id) > ($1::bigint, $2::bigint) and s.batch_id <= $3
       order by s.batch_id, s.entry_id limit $4`,
      [batch, entry, upTo, size],
    );
    yield marks;
    const last = marks.at(-1);
    if (!last || marks.length < size) {
      return;
    }
    [batch, entry] = [last.batch, last.entry];
  }
}
