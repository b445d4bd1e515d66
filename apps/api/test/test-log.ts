import { record } from '../src/platform/audit/audit-log.ts';
import { SealKey } from '../src/platform/audit/seal-key.ts';
import { SealLog } from '../src/platform/audit/seal-log.ts';
import { VerifyLog } from '../src/platform/audit/verify-log.ts';
import { Database } from '../src/platform/connections/database.ts';
import { cloneDatabase, type TestDatabase } from './test-database.ts';

export const anOperator = { kind: 'operator', name: 'test' } as const;

export type TestLog = TestDatabase & {
  database: Database;
  sealing: SealLog;
  verifying: VerifyLog;
  /** Adds an entry for each chain named, in one transaction. */
  add(...chains: string[]): Promise<void>;
  /** Changes the log as somebody can who owns the server: with the guards off. */
  tamper(sql: string): Promise<void>;
  close(): Promise<void>;
};

const tables = ['entries', 'batches', 'sealed'];
const guards = (verb: 'disable' | 'enable') =>
  tables.map((table) => `alter table audit.${table} ${verb} trigger all;`).join('');

/** The log with its sealer on a database of its own, and nothing around it. */
export async function openTestLog(): Promise<TestLog> {
  const test = await cloneDatabase();
  const database = await Database.open(test.env, { names: ['operator', 'job'], entities: [] });
  const key = new SealKey(test.env.ENCRYPTION_KEY);
  return {
    ...test,
    database,
    sealing: new SealLog(database, key),
    verifying: new VerifyLog(database, key),
    add: (...chains) =>
      database.as(anOperator, async (tx) => {
        for (const chain of chains) {
          const subject = `territory:${chain}`;
          await record(tx, anOperator, { act: 'territory.tried', subject, chain, facts: {} });
        }
      }),
    tamper: async (sql) => {
      await test.asOwner(`${guards('disable')}${sql};${guards('enable')}`);
    },
    close: async () => {
      await database.onApplicationShutdown();
      await test.drop();
    },
  };
}
