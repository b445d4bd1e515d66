import { expect, it, onTestFinished } from 'vitest';
import { startCluster } from '../cluster.ts';
import { ownPort } from '../testing/own-port.ts';
import { quickDatabase } from '../testing/quick-database.ts';
import { databaseHome } from '../testing/temporary-folder.ts';
import { assertGivenDatabase, assertNewEnough } from './given-database.ts';

it('is content with a server that answers and is new enough', async () => {
  const cluster = await startCluster({ folder: databaseHome(), flags: quickDatabase });
  onTestFinished(() => cluster.stop());
  await assertGivenDatabase(cluster.url);
  const { host, password } = new URL(cluster.url);
  await expect(assertGivenDatabase(cluster.url.replace(password, 'wrong'))).rejects.toThrow(
    `DATABASE_URL: ${host}/postgres cannot be used: password authentication failed`,
  );
});

it('names the place that does not answer, and no secret', async () => {
  const port = await ownPort();
  await expect(assertGivenDatabase(`postgres://ada:secret@127.0.0.1:${port}/x`)).rejects.toThrow(
    `DATABASE_URL: 127.0.0.1:${port}/x cannot be used: connect ECONNREFUSED 127.0.0.1:${port}.`,
  );
});

it('refuses a server that is too old', () => {
  const url = 'postgres://ada:secret@db.example.org/x';
  assertNewEnough(150_000, url);
  expect(() => assertNewEnough(140_012, url)).toThrow(
    'DATABASE_URL: db.example.org:5432/x is PostgreSQL 14; it takes 15 or newer.',
  );
});
