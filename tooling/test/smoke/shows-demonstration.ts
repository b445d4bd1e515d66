import assert from 'node:assert/strict';
import type { SmallHouse } from './small-house.ts';

/** Anyone may see the territories of the demonstration, and the house says that it is well. */
export async function assertShowsDemonstration(house: SmallHouse): Promise<void> {
  assert.deepEqual(await house.get('/health'), { status: 'ok' });
  const { items } = (await house.get('/public/territories')) as { items: { name: string }[] };
  const names = items.map(({ name }) => name);
  assert.ok(
    names.some((name) => name.includes('Verviers')),
    `/public/territories shows ${names.length} territories, none of Verviers`,
  );
}
