import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenFact } from '../../../test/given/facts.ts';
import { givenMoves } from '../../../test/given/moves.ts';
import { openTestApp, type TestApp } from '../../../test/test-app.ts';
import { waitUntil } from '../../../test/wait-until.ts';
import { workerModule } from '../../worker.module.ts';
import { Queues } from './queues.ts';

let folder: string;
let app: TestApp;
let territoryId: string;

async function openWorker(): Promise<INestApplicationContext> {
  const env = { ...app.env, DATA_DIR: folder };
  const module = await Test.createTestingModule({ imports: [workerModule(env)] })
    .setLogger({ log() {}, warn() {}, error() {} })
    .compile();
  return module.init();
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'etabli-worker-'));
  app = await openTestApp();
  ({ territoryId } = await givenMoves(app, 1));
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true });
});

const letters = () => readdir(join(folder, 'mail')).catch(() => []);

describe('a worker on the queues of PostgreSQL', () => {
  it('carries a fact of an act all the way to a letter', async () => {
    const fact = await givenFact(app, { fact: 'territory.moved', territoryId, change: 2 });
    const worker = await openWorker();
    await waitUntil(async () => (await letters()).length > 0);
    await worker.close();
    const [called] = await app.asOwner<{ id: string }>(
      `select id from outbox where fact = 'territory.letter-called-for'`,
    );
    expect(await letters()).toEqual([`${called?.id}.eml`]);
    expect(await readFile(join(folder, 'mail', `${called?.id}.eml`), 'utf8')).toMatch(/^To: /m);
    const marks = await app.asOwner('select fact_id, handler from handled_facts order by handler');
    expect(marks).toEqual([
      { fact_id: fact.id, handler: 'callForLetters' },
      { fact_id: called?.id, handler: 'tellOfMove' },
    ]);
  });

  it('registers the clock’s work once, forgets what is no longer there, and does it', async () => {
    const first = await openWorker();
    await first.get(Queues).named('mail').upsertJobScheduler('bygone', { every: 60_000 });
    await first.get(Queues).named('mail').upsertJobScheduler('sealLog', { every: 60_000 });
    const second = await openWorker();
    const names = async (queue: 'mail' | 'upkeep') =>
      (await second.get(Queues).named(queue).getJobSchedulers()).map(({ key }) => key).sort();
    expect(await names('mail')).toEqual([]);
    expect(await names('upkeep')).toEqual([
      'forgetImports',
      'forgetReads',
      'forgetRequestKeys',
      'recheckAnswers',
      'reviewLapsedClearances',
      'sealLog',
    ]);
    await waitUntil(async () => (await app.asOwner('select 1 from audit.batches')).length > 0);
    await Promise.all([first.close(), second.close()]);
  });
});
