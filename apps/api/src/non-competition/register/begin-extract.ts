import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.ts';
import type { Database } from '../../platform/connections/database.ts';
import { tellFault } from '../../platform/fault.ts';
import { decideNext } from './decide-next.ts';
import type { ExtractMeta } from './files/read-meta.ts';
import { holdRegister } from './hold-register.ts';
import type { CurrentExtract } from './register.queries.ts';

export type Begun = { id: string; slot: number; inUse: CurrentExtract | undefined };

/**
 * Writes down that an import begins, before anything is read: one that dies is seen. What others left
 * half done is named as such, and the slot that a full extract takes is emptied.
 */
export function beginExtract(
  database: Database,
  actor: Actor,
  meta: ExtractMeta,
  findCurrent: (tx: EntityManager) => Promise<CurrentExtract | undefined>,
): Promise<Begun> {
  return database.as(actor, async (tx) => {
    await holdRegister(tx);
    const inUse = await findCurrent(tx);
    const { slot } = decideNext(meta, inUse);
    await tx.query(`update register_extracts set state = 'failed', problem = 'it was interrupted'
      where state = 'loading'`);
    if (meta.kind === 'full') {
      await tx.query('select app.empty_register_slot($1)', [slot]);
    }
    const id = randomUUID();
    await tx.query(
      `insert into register_extracts
         (id, number, kind, snapshot_on, extracted_at, state, slot, counts, notes)
       values ($1, $2, $3, $4, $5, 'loading', $6, '{}', '[]')`,
      [id, meta.number, meta.kind, meta.snapshotOn, meta.extractedAt, slot],
    );
    return { id, slot, inUse };
  });
}

type Failed = { id: string; slot: number; kind: ExtractMeta['kind']; told: unknown };

/** Writes down why it failed, and leaves nothing behind of what was laid out. */
export function failExtract(
  database: Database,
  actor: Actor,
  { id, slot, kind, told }: Failed,
): Promise<void> {
  return database.as(actor, async (tx) => {
    await tx.query(
      `update register_extracts set state = 'failed', problem = $2 where id = $1 and state = 'loading'`,
      [id, tellFault(told).slice(0, 500)],
    );
    if (kind === 'full') {
      await tx.query('select app.empty_register_slot($1)', [slot]);
    }
  });
}
