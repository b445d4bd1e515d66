import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenFact } from '../../../test/given/facts.ts';
import { type InlineRelay, openInlineRelay } from '../../../test/inline-relay.ts';
import { cloneDatabase, type TestDatabase } from '../../../test/test-database.ts';
import type { Facts } from './announce.ts';
import { React } from './react.ts';
import { Every, On } from './reactions.ts';

let fails = false;

@Injectable()
class Effects {
  @On('territory.created', 'mail')
  async countEffect(
    { territoryId, change }: Facts['territory.created'],
    tx: EntityManager,
  ): Promise<void> {
    await tx.query('insert into effects (territory_id, change) values ($1, $2)', [
      territoryId,
      change,
    ]);
    if (fails) {
      throw new Error('the reaction fails');
    }
  }
}

let database: TestDatabase;
let inline: InlineRelay;
beforeAll(async () => {
  database = await cloneDatabase();
  await database.asOwner(`create table effects (territory_id uuid, change integer);
    grant insert on effects to etabli_job`);
  inline = await openInlineRelay(database.env, [Effects]);
});
afterAll(async () => {
  await inline.close();
  await database.drop();
});
beforeEach(async () => {
  fails = false;
  await database.asOwner('delete from outbox; delete from effects; delete from handled_facts');
});

const effects = async () => (await database.asOwner('select 1 from effects')).length;
const marks = () => database.asOwner('select fact_id, handler from handled_facts');
const aFact = () => ({
  id: randomUUID(),
  fact: 'territory.created',
  ids: { territoryId: randomUUID(), change: 1 },
});

describe('a reaction', () => {
  it('has its effect, and is marked as having had it', async () => {
    const { id } = await givenFact(database);
    expect(await inline.deliver()).toBe(1);
    expect(await effects()).toBe(1);
    expect(await marks()).toEqual([{ fact_id: id, handler: 'countEffect' }]);
  });

  it('has one effect when two workers are given the same fact at once', async () => {
    const fact = aFact();
    const reacting = inline.get(React);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => reacting.react(fact, 'countEffect')),
    );
    expect(answers.filter((isFirst) => isFirst)).toHaveLength(1);
    expect(await effects()).toBe(1);
  });

  it('leaves neither effect nor mark when it fails, and is tried again', async () => {
    await givenFact(database);
    fails = true;
    await expect(inline.deliver()).rejects.toThrow('the reaction fails');
    expect([await effects(), (await marks()).length]).toEqual([0, 0]);
    fails = false;
    expect(await inline.deliver()).toBe(1);
    expect([await effects(), (await marks()).length]).toEqual([1, 1]);
  });

  it('is refused under a name that nobody has', async () => {
    await expect(inline.get(React).react(aFact(), 'sendNothing')).rejects.toThrow(
      'no reaction is called sendNothing',
    );
  });

  it('has no effect to a fact that nobody reacts to: it leaves, and that is all', async () => {
    await givenFact(database, { fact: 'territory.corrected' });
    expect(await inline.deliver()).toBe(1);
    expect(await effects()).toBe(0);
  });
});

describe('at start', () => {
  @Injectable()
  class Double {
    @On('territory.moved', 'mail')
    async countEffect(): Promise<void> {}
  }
  @Injectable()
  class DoubleByClock {
    @Every({ ms: 1_000 }, 'upkeep')
    async countEffect(): Promise<void> {}
  }
  @Injectable()
  class Stray {
    @On('territory.vanished' as 'territory.moved', 'mail')
    async mourn(): Promise<void> {}
  }

  it('two handlers of one name are refused', async () => {
    await expect(openInlineRelay(database.env, [Effects, Double])).rejects.toThrow(
      'two handlers are called countEffect',
    );
    await expect(openInlineRelay(database.env, [Effects, DoubleByClock])).rejects.toThrow(
      'two handlers are called countEffect',
    );
  });

  it('a reaction to a fact that no word announces is refused', async () => {
    await expect(openInlineRelay(database.env, [Stray])).rejects.toThrow(
      'mourn reacts to territory.vanished, which no word announces',
    );
  });
});
