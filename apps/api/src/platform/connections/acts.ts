import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../access/actor.ts';
import { refuse } from '../http/refusal.ts';
import { Database } from './database.ts';

type Kept = { digest: string; answer: unknown };

/**
 * Runs an act of a person. When the request came with a key of its own, the act and its answer are
 * kept with it in the same transaction: a second click gets the first answer, and nothing happens twice.
 */
@Injectable()
export class Acts {
  constructor(private readonly database: Database) {}

  run<T>(actor: PersonActor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    return this.database.as(actor, async (tx) => {
      const { once } = actor;
      if (!once) {
        return work(tx);
      }
      const claimed = await tx.query(
        `insert into idempotency_keys (actor, key, digest) values ($1, $2, $3)
         on conflict do nothing returning 1`,
        [actor.id, once.key, once.digest],
      );
      if (claimed.length === 0) {
        return this.firstAnswer<T>(tx, actor.id, once);
      }
      const answer = await work(tx);
      await tx.query('update idempotency_keys set answer = $3 where actor = $1 and key = $2', [
        actor.id,
        once.key,
        JSON.stringify(answer),
      ]);
      return answer;
    });
  }

  private async firstAnswer<T>(
    tx: EntityManager,
    actor: string,
    once: { key: string; digest: string },
  ): Promise<T> {
    const [kept]: Kept[] = await tx.query(
      'select digest, answer from idempotency_keys where actor = $1 and key = $2',
      [actor, once.key],
    );
    if (kept?.digest !== once.digest) {
      throw refuse.conflict('shared.request-key-used-otherwise');
    }
    return kept.answer as T;
  }
}
