import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager } from 'typeorm';

/**
 * Rows in the form of COPY, piece by piece into a table, in the transaction of whoever gives them. The
 * process must have opened its doors for that (`takesCopies`).
 */
export async function copyRows(
  tx: EntityManager,
  statement: string,
  pieces: AsyncIterable<Uint8Array>,
): Promise<void> {
  if (!tx.queryRunner) {
    throw new Error('rows are copied within a transaction');
  }
  const connection = await tx.queryRunner.connect();
  await pipeline(pieces, connection.query(copyFrom(statement)));
}
