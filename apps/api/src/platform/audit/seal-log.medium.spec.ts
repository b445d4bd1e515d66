import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { anOperator, openTestLog, type TestLog } from '../../../test/test-log.ts';
import { record } from './audit-log.ts';

let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
});
afterAll(async () => {
  warned.mockRestore();
  await log.close();
});
beforeEach(async () => {
  warned.mockClear();
  await log.tamper(
    `delete from audit.sealed; delete from audit.batches;
     delete from audit.unsealed; delete from audit.entries`,
  );
});

const warned = vi.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);

const batches = () =>
  log.asOwner<{ chain: string; number: number; entries: number; previous: Buffer; hash: Buffer }>(
    'select chain, number, entries, previous, hash from audit.batches order by chain, number',
  );
const plant = `insert into audit.entries (at, chain, actor, act, subject, facts)
  values (clock_timestamp() - $1::interval, 'a', 'test', 'tried', 'test', '{}')`;

describe('recording', () => {
  it('leaves no line when the act is rolled back', async () => {
    const act = log.database.as(anOperator, async (tx) => {
      await record(tx, anOperator, { act: 'tried', subject: 'test', chain: 'a', facts: {} });
      throw new Error('the act fails');
    });
    await expect(act).rejects.toThrow('the act fails');
    expect(await log.asOwner('select 1 from audit.entries')).toEqual([]);
  });
});

describe('sealing', () => {
  it('makes one batch a chain, each linked to the one before', async () => {
    await log.add('a', 'b', 'a');
    expect(await log.sealing.seal()).toBe(3);
    await log.add('a');
    expect(await log.sealing.seal()).toBe(1);
    const [first, second, other] = await batches();
    expect(first).toMatchObject({ chain: 'a', number: 1, entries: 2, previous: Buffer.alloc(0) });
    expect(second).toMatchObject({ chain: 'a', number: 2, entries: 1, previous: first?.hash });
    expect(other).toMatchObject({ chain: 'b', number: 1, entries: 1 });
  });

  it('has nothing to do when all is sealed', async () => {
    expect(await log.sealing.seal()).toBe(0);
    expect(await batches()).toEqual([]);
  });

  it('seals each entry once when two workers are at it', async () => {
    await log.add(...Array.from({ length: 40 }, (_, n) => `chain-${n % 4}`));
    const sealed = await Promise.all([log.sealing.seal(), log.sealing.seal(), log.sealing.seal()]);
    expect(sealed.reduce((sum, one) => sum + one)).toBe(40);
    expect(await batches()).toHaveLength(4);
    const { findings, unsealed } = await log.verifying.verify(anOperator);
    expect({ findings, unsealed }).toEqual({ findings: [], unsealed: 0 });
  });

  it('takes an entry that is committed late into the next batch, though its number is lower', async () => {
    const late = new Client({ connectionString: log.env.DATABASE_URL });
    await late.connect();
    await late.query('begin');
    await late.query(plant, ['0']);
    await log.add('a');
    expect(await log.sealing.seal()).toBe(1);
    await late.query('commit');
    await late.end();
    expect(await log.sealing.seal()).toBe(1);
    const marks = await log.asOwner<{ number: number }>(
      `select b.number from audit.sealed s join audit.batches b on b.id = s.batch_id
       order by s.entry_id`,
    );
    expect(marks.map(({ number }) => number)).toEqual([2, 1]);
    expect(await log.verifying.verify(anOperator)).toMatchObject({ findings: [], unsealed: 0 });
  });

  it('warns when it comes more than five minutes late, and not before', async () => {
    await log.asOwner(plant, ['4 minutes']);
    await log.sealing.seal();
    expect(warned).not.toHaveBeenCalled();
    await log.asOwner(plant, ['6 minutes']);
    await log.sealing.seal();
    expect(warned).toHaveBeenCalledOnce();
  });
});

describe('an unsealed log', () => {
  it('says since when, and whether that is too long', async () => {
    await log.asOwner(plant, ['4 minutes']);
    const early = await log.verifying.verify(anOperator);
    expect(early).toMatchObject({ entries: 1, unsealed: 1, isSealingLate: false });
    await log.asOwner(plant, ['6 minutes']);
    const late = await log.verifying.verify(anOperator);
    expect(late).toMatchObject({ unsealed: 2, isSealingLate: true });
    const minutes = (Date.now() - Number(late.oldestUnsealedAt)) / 60_000;
    expect(minutes).toBeCloseTo(6, 0);
  });

  it('still misses an entry that was removed before it could be sealed', async () => {
    await log.add('a');
    await log.tamper('delete from audit.entries');
    expect(await log.sealing.seal()).toBe(0);
    const { findings } = await log.verifying.verify(anOperator);
    expect(findings).toMatchObject([{ what: 'entry-missing', chain: null }]);
  });

  it('says nothing of the kind once it is sealed', async () => {
    await log.asOwner(plant, ['6 minutes']);
    await log.sealing.seal();
    expect(await log.verifying.verify(anOperator)).toMatchObject({
      unsealed: 0,
      oldestUnsealedAt: null,
      isSealingLate: false,
    });
  });
});
