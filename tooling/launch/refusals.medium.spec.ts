import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, it } from 'vitest';
import { findCluster } from './cluster.ts';
import { databaseFolder } from './postgres/cluster-folder.ts';
import { readPostmaster } from './postgres/postmaster.ts';
import { faulty, makeHouse } from './testing/fake-house.ts';

it('shows the last words of a child that crashes, and stops the others', async () => {
  const house = await makeHouse();
  const launcher = house.start();
  await launcher.says('Up after');
  await house.ask('DOOR_PORT', '/crash').catch(() => {});
  expect(await launcher.ended).toBe(1);
  expect(launcher.said()).toMatch(
    /door ended by itself \(exit code 4\).*\n\s+I was asked to crash/,
  );
  expect(house.isRunning('site')).toBe(false);
  expect(await findCluster(house.plan.dataFolder)).toBeNull();
});

it('shows why a child did not come up', async () => {
  const house = await makeHouse();
  const launcher = house.start(faulty(house.plan, 'door', 'breaks'));
  expect(await launcher.ended).toBe(1);
  expect(launcher.said()).toContain('error the roof came down');
  expect(await findCluster(house.plan.dataFolder)).toBeNull();
});

it('does not wait for ever for a child that never says that it is up', async () => {
  const house = await makeHouse();
  const launcher = house.start({ ...faulty(house.plan, 'site', 'silent'), readyPatience: 300 });
  expect(await launcher.ended).toBe(1);
  expect(launcher.said()).toContain('site did not come up within 0.3 s.');
});

it('ends a child by force that will not go', async () => {
  const house = await makeHouse();
  const launcher = house.start({ ...faulty(house.plan, 'site', 'stubborn'), stopPatience: 300 });
  await launcher.says('Up after');
  launcher.process.kill('SIGTERM');
  expect(await launcher.ended).toBe(0);
  expect(house.isRunning('site')).toBe(false);
});

it('passes on the one line of a migration that refuses, and starts nothing on it', async () => {
  const house = await makeHouse();
  const launcher = house.start(faulty(house.plan, 'migrate', 'the schema is newer than this'));
  expect(await launcher.ended).toBe(1);
  expect(launcher.said()).toContain('Migrating: the schema is newer than this');
  expect(house.trace()).not.toContain('door is up');
  expect(house.trace()).not.toContain('demo');
});

it('names the port that is taken and who holds it, before anything is started', async () => {
  const house = await makeHouse();
  const port = Number(house.plan.settings.DOOR_PORT);
  const stranger = createServer().listen(port, '127.0.0.1');
  await once(stranger, 'listening');
  const launcher = house.start();
  expect(await launcher.ended).toBe(1);
  stranger.close();
  expect(launcher.said()).toMatch(
    new RegExp(`Port ${port} is taken by .+ \\(process ${process.pid}\\)`),
  );
  expect(launcher.said()).toContain('set DOOR_PORT to another port');
  expect(house.trace()).toEqual([]);
});

it('leaves a data folder alone that another launcher uses, and names that one', async () => {
  const house = await makeHouse();
  const first = house.start();
  await first.says('Up after');
  const second = house.start();
  expect(await second.ended).toBe(1);
  expect(second.said()).toContain(`in use by \`a fake house\`, process ${first.process.pid}`);
  expect(await house.ask('DOOR_PORT')).toContain('DATABASE_URL');
});

it('notices that the database went away', async () => {
  const house = await makeHouse();
  const launcher = house.start();
  await launcher.says('Up after');
  process.kill(readPostmaster(databaseFolder(house.plan.dataFolder))?.pid ?? 0, 'SIGQUIT');
  expect(await launcher.ended).toBe(1);
  expect(launcher.said()).toContain('The database ended by itself');
});
