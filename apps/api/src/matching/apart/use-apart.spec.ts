import { expect, it } from 'vitest';
import { useApart } from './use-apart.ts';

it('gives one that answered to who asks next, and one that was ended to nobody', async () => {
  const question = { kind: 'suggestions', of: {} };
  const [first, second] = await Promise.all([
    useApart('round', async (apart) => apart),
    useApart('round', async (apart) => apart),
  ]);
  expect(second).not.toBe(first);
  await useApart('round', async (apart) => {
    expect(apart).toBe(first);
    await expect(apart.ask(question)).rejects.toThrow(TypeError);
    apart.end();
  });
  const others = [await useApart('round', async (apart) => apart)];
  await useApart('round', async (apart) => {
    others.push(apart);
    apart.end();
  });
  expect(others).toEqual([second, second]);
});
