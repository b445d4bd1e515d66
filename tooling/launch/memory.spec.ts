import { expect, it } from 'vitest';
import { forget, unlessRemembered } from './memory.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

function counted() {
  let times = 0;
  return async () => {
    times += 1;
    return `outcome ${times}`;
  };
}

it('does work once under the same circumstances, and again under others', async () => {
  const [dataFolder, work] = [temporaryFolder(), counted()];
  const task = { dataFolder, name: 'demonstration', circumstances: 'this database' };
  expect(await unlessRemembered(task, work)).toBe('outcome 1');
  expect(await unlessRemembered(task, work)).toBe('outcome 1');
  expect(await unlessRemembered({ ...task, circumstances: 'another' }, work)).toBe('outcome 2');
  expect(await unlessRemembered({ ...task, name: 'sign-ins' }, work)).toBe('outcome 3');
});

it('does work each time where the circumstances are unknown, or all was forgotten', async () => {
  const [dataFolder, work] = [temporaryFolder(), counted()];
  const task = { dataFolder, name: 'demonstration', circumstances: null };
  expect(await unlessRemembered(task, work)).toBe('outcome 1');
  expect(await unlessRemembered(task, work)).toBe('outcome 2');
  const known = { ...task, circumstances: 'this database' };
  await unlessRemembered(known, work);
  forget(dataFolder);
  expect(await unlessRemembered(known, work)).toBe('outcome 4');
});

it('does not remember what failed', async () => {
  const task = { dataFolder: temporaryFolder(), name: 'demonstration', circumstances: 'same' };
  await expect(unlessRemembered(task, () => Promise.reject(new Error('no')))).rejects.toThrow();
  expect(await unlessRemembered(task, async () => 'yes')).toBe('yes');
});
