import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Client } from 'pg';
import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenFact } from '../../../test/given/facts.ts';
import { type InlineRelay, openInlineRelay } from '../../../test/inline-relay.ts';
import { standsBeforeLock } from '../../../test/stands-before-lock.ts';
import { cloneDatabase, type TestDatabase } from '../../../test/test-database.ts';
import { Database } from '../connections/database.ts';
import { announce, type Facts } from './announce.ts';
import { On } from './reactions.ts';
import { Relay } from './relay.ts';

@Injectable()
class Listener {
  @On('territory.created', 'mail')
  async listen(_: Facts['territory.created'], __: EntityManager): Promise<void> {}
}

let database: TestDatabase;
let inline: InlineRelay;
let relay: Relay;
beforeAll(async () => {
  database = await cloneDatabase();
  inline = await openInlineRelay(database.env, [Listener]);
  relay = inline.get(Relay);
});
afterAll(async () => {
  await inline.close();
  await database.drop();
});
beforeEach(() => database.asOwner('delete from outbox'));

/** Runs a relay until the box is empty, and answers what it handed over. */
async function drain(): Promise<{ aggregate: string; change: number }[]> {
  const handed: { aggregate: string; change: number }[] = [];
  for (;;) {
    const left = await relay.relay(async ({ ids }) => {
      handed.push({ aggregate: String(ids.territoryId), change: Number(ids.change) });
    });
    if (left === 0) {
      return handed;
    }
  }
}
const waiting = () =>
  inline.get(Database).as({ kind: 'job', name: 'test' }, async (tx) => {
    const rows: unknown[] = await tx.query('select 1 from outbox where relayed_at is null');
    return rows.length;
  });

describe('the relay', () => {
  it('hands facts over oldest first, one per aggregate at a time', async () => {
    const [one, two] = [randomUUID(), randomUUID()];
    await givenFact(database, { territoryId: one, change: 1 });
    await givenFact(database, { territoryId: one, change: 2 });
    await givenFact(database, { territoryId: two, change: 1 });
    const first: unknown[] = [];
    const left = await relay.relay(async ({ ids }) => {
      first.push(ids);
    });
    expect(left).toBe(2);
    expect(first).toEqual([
      { territoryId: one, change: 1 },
      { territoryId: two, change: 1 },
    ]);
    expect(await drain()).toEqual([{ aggregate: one, change: 2 }]);
    expect(await waiting()).toBe(0);
  });

  it('keeps a fact that could not be handed over, and those behind it', async () => {
    const territoryId = randomUUID();
    await givenFact(database, { territoryId, change: 1 });
    await givenFact(database, { territoryId, change: 2 });
    await expect(relay.relay(() => Promise.reject(new Error('no queue')))).rejects.toThrow();
    expect(await waiting()).toBe(2);
    expect((await drain()).map(({ change }) => change)).toEqual([1, 2]);
  });

  it('lets several relays share the work: each fact leaves once, in the order of its aggregate', async () => {
    const territories = Array.from({ length: 10 }, () => randomUUID());
    for (const change of [1, 2, 3, 4, 5, 6]) {
      for (const territoryId of territories) {
        await givenFact(database, { territoryId, change });
      }
    }
    const order: { aggregate: string; change: number }[] = [];
    const work = async () => {
      while ((await waiting()) > 0) {
        await relay.relay(async ({ ids }) => {
          order.push({ aggregate: String(ids.territoryId), change: Number(ids.change) });
        });
      }
    };
    await Promise.all([work(), work(), work(), work()]);
    expect(order).toHaveLength(60);
    for (const changes of Map.groupBy(order, ({ aggregate }) => aggregate).values()) {
      expect(changes.map(({ change }) => change)).toEqual([1, 2, 3, 4, 5, 6]);
    }
  });

  it('passes over what another relay holds, and takes it when that one dies', async () => {
    await givenFact(database);
    await givenFact(database);
    const dying = new Client({ connectionString: database.env.DATABASE_URL });
    await dying.connect();
    await dying.query('begin');
    await dying.query('select 1 from outbox order by seq limit 1 for update');
    expect(await drain()).toHaveLength(1);
    await dying.end();
    expect(await drain()).toHaveLength(1);
  });
});

describe('announcing', () => {
  const fact = (territoryId: string, change: number) => ({
    name: 'territory.created' as const,
    aggregate: `territory:${territoryId}`,
    ids: { territoryId, change },
  });

  it('leaves nothing when the act is rolled back', async () => {
    const act = inline.get(Database).as({ kind: 'job', name: 'act' }, async (tx) => {
      await announce(tx, fact(randomUUID(), 1));
      throw new Error('the act fails');
    });
    await expect(act).rejects.toThrow('the act fails');
    expect(await drain()).toEqual([]);
  });

  /** Acts hold the row of what they change: the second announces only when the first is committed. */
  it('keeps the order of two acts at once, because each locks its aggregate', async () => {
    const territoryId = randomUUID();
    await database.asOwner(`create table if not exists aggregates (id uuid primary key);
      grant select, update on aggregates to etabli_job`);
    await database.asOwner('insert into aggregates values ($1)', [territoryId]);
    const act = (change: number, work: () => Promise<unknown>) =>
      inline.get(Database).as({ kind: 'job', name: 'act' }, async (tx) => {
        await tx.query('select 1 from aggregates where id = $1 for update', [territoryId]);
        await announce(tx, fact(territoryId, change));
        await work();
      });
    const announced = Promise.withResolvers<void>();
    const mayEnd = Promise.withResolvers<void>();
    const first = act(1, () => {
      announced.resolve();
      return mayEnd.promise;
    });
    await announced.promise;
    const second = act(2, async () => undefined);
    await Promise.race([second, standsBeforeLock(database)]);
    expect(await drain()).toEqual([]);
    mayEnd.resolve();
    await Promise.all([first, second]);
    expect((await drain()).map(({ change }) => change)).toEqual([1, 2]);
  });
});
