import { expect, it } from 'vitest';
import { findCluster } from '../cluster.ts';
import { makeHouse } from '../testing/fake-house.ts';
import { borrowDatabase } from './borrow-database.ts';

it('starts the database for one command where nobody runs it, and stops it after', async () => {
  const { plan } = await makeHouse();
  const borrowed = await borrowDatabase(plan);
  expect(borrowed.isOurs).toBe(true);
  expect((await findCluster(plan.dataFolder))?.url).toBe(borrowed.url);
  await borrowed.giveBack();
  expect(await findCluster(plan.dataFolder)).toBeNull();
});

it('uses the database of a launcher that runs, and leaves it running', async () => {
  const house = await makeHouse();
  const launcher = house.start();
  await launcher.says('Up after');
  const borrowed = await borrowDatabase(house.plan);
  expect(borrowed.isOurs).toBe(false);
  await borrowed.giveBack();
  expect((await findCluster(house.plan.dataFolder))?.url).toBe(borrowed.url);
});

it('waits for the database of a launcher that is on its way up', async () => {
  const house = await makeHouse();
  const launcher = house.start();
  await launcher.says('encryption key');
  const borrowed = await borrowDatabase(house.plan);
  expect(borrowed.isOurs).toBe(false);
});
