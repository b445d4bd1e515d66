import { describe, expect, it } from 'vitest';
import { fresh } from './fresh.ts';
import { onTree, wrongsIn } from './planted-tree.ts';
import { readText } from './source-tree.ts';

const room = (content: string) => ({
  'packages/messages/package.json': JSON.stringify({ scripts: { gen: 'node gen.mjs' } }),
  'packages/messages/gen.mjs':
    "import { writeFileSync } from 'node:fs';\nwriteFileSync('src/generated.ts', 'new');",
  'packages/messages/src/generated.ts': content,
});

describe('fresh', () => {
  it('finds a generated file that was not generated again', async () => {
    expect(await wrongsIn(fresh, room('old'))).toEqual([
      'packages/messages/src/generated.ts: is not what is generated now',
    ]);
  });

  it('leaves the file as it was', async () => {
    const left = await onTree(room('old'), async (root) => {
      await fresh.run(root);
      return readText(root, 'packages/messages/src/generated.ts');
    });
    expect(left).toBe('old');
  });

  it('tells why a generator failed', async () => {
    const files = { ...room('old'), 'packages/messages/gen.mjs': "throw new Error('no texts');" };
    const [told = ''] = await wrongsIn(fresh, files);
    expect(told).toContain('packages/messages: its gen script failed');
    expect(told).toContain('no texts');
  });

  it('lets pass a file that is the same', async () => {
    expect(await wrongsIn(fresh, room('new'))).toEqual([]);
  });
});
