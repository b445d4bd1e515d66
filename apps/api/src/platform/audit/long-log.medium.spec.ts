import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anOperator, openTestLog, type TestLog } from '../../../test/test-log.ts';

let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
  await log.asOwner(`insert into audit.entries (chain, actor, act, subject, rule, facts)
    select 'region', 'account:' || n, 'territory.tried', 'territory:' || n, 'wallonie-2022@1',
      jsonb_build_object('version', n) from generate_series(1, 20500) n`);
});
afterAll(() => log.close());

describe('a log of 20,500 entries', () => {
  it('is sealed at once, in more than one batch', async () => {
    expect(await log.sealing.seal()).toBe(20_500);
    const batches = await log.asOwner('select entries from audit.batches order by number');
    expect(batches).toEqual([{ entries: 20_000 }, { entries: 500 }]);
  });

  it('is verified in pages, of which one ends inside a batch', async () => {
    await log.sealing.seal();
    const report = await log.verifying.verify(anOperator, { batches: 1_000, marks: 6_000 });
    expect(report).toMatchObject({ entries: 20_500, unsealed: 0, batches: 2, findings: [] });
  });

  it('gives up its one edited entry behind the first page', async () => {
    await log.sealing.seal();
    await log.tamper(`update audit.entries set act = 'else' where id = 17123`);
    const { findings } = await log.verifying.verify(anOperator, { batches: 1_000, marks: 6_000 });
    expect(findings).toEqual([
      { what: 'entry-changed', chain: 'region', batch: 1, entry: '17123' },
    ]);
  });

  it('counts findings beyond the list, which has an end', async () => {
    await log.sealing.seal();
    await log.tamper(`update audit.entries set act = 'else'`);
    const report = await log.verifying.verify(anOperator);
    expect(report.findingCount).toBe(20_500);
    expect(report.findings).toHaveLength(1_000);
  });
});
