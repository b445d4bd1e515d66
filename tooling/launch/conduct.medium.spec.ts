import { expect, it } from 'vitest';
import { findCluster } from './cluster.ts';
import { makeHouse } from './testing/fake-house.ts';

async function startedHouse() {
  const house = await makeHouse();
  const launcher = house.start();
  await launcher.says('Up after');
  return { house, launcher };
}

it('migrates, loads and starts in that order, and shows where to go', async () => {
  const { house, launcher } = await startedHouse();
  await launcher.says('auditor');
  const did = house.trace();
  expect(did.indexOf('migrate')).toBeLessThan(did.indexOf('demo'));
  expect(did.indexOf('migrate')).toBeLessThan(did.indexOf('door is up'));
  expect(launcher.said()).toContain(`Site     http://localhost:${house.plan.settings.SITE_PORT}`);
  expect(launcher.said()).toMatch(
    /each with the password not-secret:\n\s+ada@example.org {2}auditor/,
  );
});

it('tells what is secret to the doors and not to the sites', async () => {
  const { house } = await startedHouse();
  expect(await house.ask('DOOR_PORT')).toBe('DATABASE_URL,ENCRYPTION_KEY');
  expect(await house.ask('SITE_PORT')).toBe('');
});

it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'stops all on %s, sites first',
  async (signal) => {
    const { house, launcher } = await startedHouse();
    launcher.process.kill(signal);
    launcher.process.kill(signal);
    expect(await launcher.ended).toBe(0);
    expect(house.trace().slice(-2)).toEqual(['site ends by SIGTERM', 'door ends by SIGTERM']);
    expect(await findCluster(house.plan.dataFolder)).toBeNull();
  },
);

it('stops all when the one who started it is gone', async () => {
  const { house, launcher } = await startedHouse();
  launcher.process.disconnect();
  expect(await launcher.ended).toBe(0);
  expect(await findCluster(house.plan.dataFolder)).toBeNull();
});

it('starts again on what a launcher leaves that is on its way down', async () => {
  const { house, launcher } = await startedHouse();
  launcher.process.kill('SIGINT');
  await launcher.says('Stop');
  const second = house.start();
  await second.says('Up after');
  expect(second.said()).not.toContain('encryption key');
});

it('takes over the database of a launcher that was killed outright', async () => {
  const { house, launcher } = await startedHouse();
  const left = await findCluster(house.plan.dataFolder);
  launcher.process.kill('SIGKILL');
  expect(await launcher.ended).toBe('SIGKILL');
  const second = house.start();
  await second.says('Up after');
  expect(second.said()).toContain('taken over from a launcher that was killed');
  expect((await findCluster(house.plan.dataFolder))?.url).toBe(left?.url);
  expect(house.trace().filter((word) => word.endsWith('by disconnect'))).toHaveLength(2);
  second.process.kill('SIGINT');
  expect(await second.ended).toBe(0);
  expect(await findCluster(house.plan.dataFolder)).toBeNull();
});

it('can be stopped in the middle of a step', async () => {
  const house = await makeHouse();
  const args = ['migrate', 'hang'];
  const launcher = house.start({ migrate: { ...house.plan.migrate, args } });
  await launcher.says('✓ Database');
  launcher.process.kill('SIGINT');
  expect(await launcher.ended).toBe(0);
  expect(await findCluster(house.plan.dataFolder)).toBeNull();
});
