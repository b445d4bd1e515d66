import { randomBytes } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { anOperator, openTestLog, type TestLog } from '../../../test/test-log.ts';
import { SealKey } from './seal-key.ts';
import { VerifyLog } from './verify-log.ts';

let log: TestLog;
const tables = ['entries', 'batches', 'sealed'];

/** Three batches of chain `a` with entries 1 to 7, and one of chain `b` with entry 8. */
beforeAll(async () => {
  log = await openTestLog();
  for (const entries of [['a', 'a', 'a'], ['a', 'a'], ['a', 'a'], ['b']]) {
    await log.add(...entries);
    await log.sealing.seal();
  }
  const copies = tables.map((table) => `create table ${table}_copy as table audit.${table};`);
  await log.asOwner(copies.join(''));
});
afterAll(() => log.close());
afterEach(() => {
  const emptied = tables.map((table) => `delete from audit.${table};`);
  const refilled = tables.map(
    (table) => `insert into audit.${table} overriding system value table ${table}_copy;`,
  );
  return log.tamper([...emptied, ...refilled].join(''));
});

const batch = (number: number) => `chain = 'a' and number = ${number}`;
const inBatch = (number: number) =>
  `batch_id = (select id from audit.batches where ${batch(number)})`;
const verify = () => log.verifying.verify(anOperator);
const found = async () =>
  (await verify()).findings.map(({ what, chain, batch: number, entry }) =>
    [what, chain ?? '-', number ?? '-', ...(entry ? [entry] : [])].join(' '),
  );

describe('an honest log', () => {
  it('holds, and gives the last link of each chain', async () => {
    const report = await verify();
    expect(report).toMatchObject({ entries: 8, unsealed: 0, batches: 4, findingCount: 0 });
    expect(report.findings).toEqual([]);
    expect(report.heads.map(({ chain, number }) => [chain, number])).toEqual([
      ['a', 3],
      ['b', 1],
    ]);
  });

  it('holds as well when a page ends inside a batch, or between two', async () => {
    for (const sizes of [
      { batches: 1, marks: 1 },
      { batches: 2, marks: 2 },
      { batches: 3, marks: 4 },
      { batches: 4, marks: 8 },
    ]) {
      const report = await log.verifying.verify(anOperator, sizes);
      expect(report).toMatchObject({ batches: 4, findings: [] });
    }
  });

  it('is not called forged by another key: the key is named as another', async () => {
    const other = new SealKey(randomBytes(32).toString('base64'));
    const { findings } = await new VerifyLog(log.database, other).verify(anOperator);
    expect(new Set(findings.map(({ what }) => what))).toEqual(new Set(['other-key']));
    expect(findings).toHaveLength(4);
  });
});

describe('a log that somebody changed past its guards', () => {
  it.each([
    "at = at + interval '1 microsecond'",
    `chain = 'b'`,
    `actor = 'account:else'`,
    `act = 'territory.else'`,
    `subject = 'territory:else'`,
    `rule = 'else@1'`,
    `facts = '{"from":null}'`,
  ])('names the entry whose column was edited: %s', async (change) => {
    await log.tamper(`update audit.entries set ${change} where id = 2`);
    expect(await found()).toEqual(['entry-changed a 1 2']);
  });

  it('names an entry that was deleted', async () => {
    await log.tamper('delete from audit.entries where id = 2');
    expect(await found()).toEqual(['entry-missing a 1 2']);
  });

  it('names the batch from which an entry was deleted together with its mark', async () => {
    await log.tamper(
      'delete from audit.entries where id = 2; delete from audit.sealed where entry_id = 2',
    );
    expect(await found()).toEqual(['entries-miscounted a 1']);
  });

  it('names the batch of which an entry was edited together with its mark', async () => {
    await log.tamper(`update audit.entries set act = 'else' where id = 2;
      update audit.sealed set leaf = sha256('else') where entry_id = 2`);
    expect(await found()).toEqual(['entry-changed a 1 2', 'root-differs a 1']);
  });

  it.each([
    'format = 2',
    'entries = entries + 1',
    `sealed_at = sealed_at + interval '1 microsecond'`,
    `root = sha256('else')`,
  ])('names the batch of which a column was altered: %s', async (change) => {
    await log.tamper(`update audit.batches set ${change} where ${batch(2)}`);
    expect(await found()).toContain('batch-altered a 2');
    expect((await found()).every((line) => line.endsWith(' a 2'))).toBe(true);
  });

  it('names the batch that follows a cut in the middle', async () => {
    await log.tamper(`delete from audit.entries e using audit.sealed s
        where s.entry_id = e.id and s.${inBatch(2)};
      delete from audit.sealed where ${inBatch(2)}; delete from audit.batches where ${batch(2)}`);
    expect(await found()).toEqual(['link-broken a 3']);
  });

  it('names the marks of a batch that was cut out alone, in the middle or at the end', async () => {
    await log.tamper(`delete from audit.batches where ${batch(2)} or chain = 'b'`);
    expect(await found()).toEqual([
      'mark-astray - - 4',
      'mark-astray - - 5',
      'link-broken a 3',
      'mark-astray - - 8',
    ]);
  });

  it('names the batch whose link was bent', async () => {
    await log.tamper(`update audit.batches set previous = sha256('else') where ${batch(3)}`);
    expect(await found()).toEqual(['batch-altered a 3', 'link-broken a 3']);
  });

  it('names both batches of which the links were swapped', async () => {
    await log.tamper(`update audit.batches b set previous = o.previous from audit.batches o
      where b.chain = 'a' and o.chain = 'a' and b.number + o.number = 5`);
    expect(await found()).toEqual([
      'batch-altered a 2',
      'link-broken a 2',
      'batch-altered a 3',
      'link-broken a 3',
    ]);
  });

  it('names a batch of which the signature was forged', async () => {
    await log.tamper(`update audit.batches set signature = sha512('else') where ${batch(2)}`);
    expect(await found()).toEqual(['signature-forged a 2']);
  });

  it('names a whole batch that was written anew by somebody without the key', async () => {
    const [last] = await log.asOwner<{ hash: Buffer }>(
      `select hash from audit.batches where ${batch(3)}`,
    );
    const thief = new SealKey(randomBytes(32).toString('base64'));
    const signature = thief.sign(last?.hash ?? Buffer.alloc(0)).toString('hex');
    await log.tamper(`update audit.batches set signature = '\\x${signature}',
      key_id = '${thief.id}' where ${batch(3)}`);
    expect(await found()).toEqual(['other-key a 3']);
  });
});

describe('the guards of the log', () => {
  it.each(tables)('refuse every change of audit.%s, to the owner too', async (table) => {
    const column = table === 'entries' ? 'chain' : table === 'batches' ? 'format' : 'leaf';
    for (const change of [
      `update audit.${table} set ${column} = ${column}`,
      `delete from audit.${table}`,
      `truncate audit.${table} cascade`,
    ]) {
      await expect(log.asOwner(change)).rejects.toThrow('the log is only ever added to');
      await expect(
        log.database.as({ kind: 'job', name: 'test' }, (tx) => tx.query(change)),
      ).rejects.toThrow('permission denied');
    }
  });
});

describe('who reads the log', () => {
  it.each([
    'etabli_app',
    'etabli_scoped',
    'etabli_region',
    'etabli_public',
    'etabli_auth',
    'etabli_queue',
  ])('is not %s', async (role) => {
    const rights = await log.asOwner<{ may: boolean }>(
      `select has_schema_privilege($1, 'audit', 'usage') and
                has_table_privilege($1, format('audit.%I', t), 'select') as may
         from unnest(array['entries', 'batches', 'sealed']) as t`,
      [role],
    );
    expect(rights.map(({ may }) => may)).toEqual([false, false, false]);
  });
});
