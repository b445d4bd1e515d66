import { Injectable } from '@nestjs/common';
import { Database } from '../connections/database.ts';
import { Handlers } from './handlers.ts';
import type { RelayedFact } from './relay.ts';

/** Runs one reaction to one fact: its effect and its mark are one transaction, so it counts once. */
@Injectable()
export class React {
  constructor(
    private readonly database: Database,
    private readonly handlers: Handlers,
  ) {}

  /** Answers false when this fact had been handled before. */
  async react(fact: RelayedFact, handlerName: string): Promise<boolean> {
    const handler = this.handlers.reactions.get(handlerName);
    if (!handler) {
      throw new Error(`no reaction is called ${handlerName}`);
    }
    const territoryId = fact.ids.territoryId;
    const actor = {
      kind: 'job',
      name: handlerName,
      ...(typeof territoryId === 'string' ? { territoryId } : {}),
    } as const;
    return this.database.as(actor, async (tx) => {
      const marked = await tx.query(
        'insert into handled_facts (fact_id, handler) values ($1, $2) on conflict do nothing returning 1',
        [fact.id, handlerName],
      );
      if (marked.length === 0) {
        return false;
      }
      await handler.react(fact.ids as never, tx, { id: fact.id });
      return true;
    });
  }
}
