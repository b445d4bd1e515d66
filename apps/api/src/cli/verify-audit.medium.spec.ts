import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../test/programs.ts';
import { openTestLog, type TestLog } from '../../test/test-log.ts';

let log: TestLog;
beforeAll(async () => {
  log = await openTestLog();
  await log.add('a', 'b', 'a');
  await log.sealing.seal();
});
afterAll(() => log.close());

const verify = (...more: string[]) => runCli(log.env, ['audit', 'verify', ...more]);

describe('audit verify', () => {
  it('ends well when the log holds, and prints the last link of each chain', async () => {
    const { code, out, err } = await verify();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^3 entries in 2 batches, 0 not sealed yet\n/);
    expect(out.match(/^head of [ab]: 1 [0-9a-f]{64}$/gm)).toHaveLength(2);
    expect(out).toMatch(/\nThe log holds\.\n$/);
  });

  it('says that sealing is late, which is no fault of the log', async () => {
    await log.asOwner(`insert into audit.entries (at, chain, actor, act, subject, facts)
      values (clock_timestamp() - interval '1 hour', 'a', 'test', 'tried', 'test', '{}')`);
    const { code, out } = await verify();
    expect(code).toBe(0);
    expect(out).toMatch(/^Sealing is late: the oldest waits since \S+Z\.$/m);
  });

  it('ends with 1 when it does not, and names what', async () => {
    await log.tamper(`update audit.entries set act = 'else' where id = 1`);
    const told = await verify();
    expect(told).toMatchObject({ code: 1, err: '' });
    expect(told.out).toContain('\nentry-changed: chain a, batch 1, entry 1\n');
    expect(told.out).toMatch(/\nThe log does not hold: 1 findings\.\n$/);
    const asJson = await verify('--json');
    expect(asJson.code).toBe(1);
    expect(JSON.parse(asJson.out)).toMatchObject({
      findingCount: 1,
      findings: [{ what: 'entry-changed', chain: 'a', batch: 1, entry: '1' }],
    });
  });
});
