import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { Database } from '../connections/database.ts';
import { Handlers, type ReactionHandler } from './handlers.ts';
import type { RelayedFact } from './relay.ts';

/** True the first time. */
async function mark(tx: EntityManager, fact: RelayedFact, handler: string): Promise<boolean> {
  const marked = await tx.query(
    'insert into handled_facts (fact_id, handler) values ($1, $2) on conflict do nothing returning 1',
    [fact.id, handler],
  );
  return marked.length > 0;
}

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
    if (handler.isLong) {
      return this.undertake(actor, fact, handler);
    }
    return this.database.as(actor, async (tx) => {
      if (!(await mark(tx, fact, handlerName))) {
        return false;
      }
      await handler.react(fact.ids as never, tx, { id: fact.id });
      return true;
    });
  }

  /** Long work comes before its mark: it finds by itself what an earlier try has done. */
  private async undertake(
    actor: Actor,
    fact: RelayedFact,
    { name, react }: ReactionHandler & { isLong: true },
  ): Promise<boolean> {
    const marked = await this.database.read(actor, (tx) =>
      tx.query('select 1 from handled_facts where fact_id = $1 and handler = $2', [fact.id, name]),
    );
    if (marked.length > 0) {
      return false;
    }
    await react(fact.ids as never, { id: fact.id });
    return this.database.as(actor, (tx) => mark(tx, fact, name));
  }
}
