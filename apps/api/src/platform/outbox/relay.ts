import { Injectable } from '@nestjs/common';
import { Database } from '../connections/database.ts';
import { Handlers } from './handlers.ts';
import type { QueueName } from './reactions.ts';

export type RelayedFact = { id: string; fact: string; ids: Record<string, unknown> };
export type HandOver = (fact: RelayedFact, handler: string, queue: QueueName) => Promise<void>;

const batch = 50;

/**
 * Hands committed facts over, oldest first and one per aggregate at a time. Any number of relays may
 * run: each claims rows that no other holds, and a relay that dies gives its rows back.
 */
@Injectable()
export class Relay {
  constructor(
    private readonly database: Database,
    private readonly handlers: Handlers,
  ) {}

  /** Hands over what waits; answers how many facts left, 0 when the box is empty. */
  relay(handOver: HandOver): Promise<number> {
    return this.database.as({ kind: 'job', name: 'relay' }, async (tx) => {
      const facts: RelayedFact[] = await tx.query(
        `select id, fact, ids from outbox o where relayed_at is null and not exists
           (select 1 from outbox p
            where p.aggregate = o.aggregate and p.seq < o.seq and p.relayed_at is null)
         order by seq limit ${batch} for update skip locked`,
      );
      for (const fact of facts) {
        for (const { name, queue } of this.handlers.reactionsTo(fact.fact)) {
          await handOver(fact, name, queue);
        }
      }
      await tx.query('update outbox set relayed_at = clock_timestamp() where id = any ($1)', [
        facts.map(({ id }) => id),
      ]);
      return facts.length;
    });
  }
}
