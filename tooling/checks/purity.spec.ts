import { describe, expect, it } from 'vitest';
import { wrongsIn } from './planted-tree.ts';
import { purity } from './purity.ts';

const rule = 'packages/domain/src/needs/need.ts';

describe('purity', () => {
  it('finds reads of the clock and of chance', async () => {
    const source = [
      'export const a = Date.now();',
      'export const b = new Date();',
      'export const c = Math.random();',
      'export const d = globalThis.crypto.randomUUID();',
    ].join('\n');
    expect(await wrongsIn(purity, { [rule]: source })).toEqual([
      `${rule}:1: 'Date.now' reads the clock or chance`,
      `${rule}:2: 'new Date()' reads the clock or chance`,
      `${rule}:3: 'Math.random' reads the clock or chance`,
      `${rule}:4: 'globalThis.crypto.randomUUID' reads the clock or chance`,
    ]);
  });

  it('finds imports of a package, of Node and of another room', async () => {
    const source = [
      "import { z } from 'zod';",
      "export { join } from 'node:path';",
      "import type { Button } from '../../../ui/src/button.ts';",
      "export type Text = import('@etabli/messages').Text;",
      "export const late = () => import('pg');",
    ].join('\n');
    expect(await wrongsIn(purity, { [rule]: source })).toEqual([
      `${rule}:1: imports 'zod', which is not the domain`,
      `${rule}:2: imports 'node:path', which is not the domain`,
      `${rule}:3: imports '../../../ui/src/button.ts', which is not the domain`,
      `${rule}:4: imports '@etabli/messages', which is not the domain`,
      `${rule}:5: imports 'pg', which is not the domain`,
    ]);
  });

  it('finds a dependency', async () => {
    const declared = JSON.stringify({
      dependencies: { zod: '4' },
      devDependencies: { vitest: '5' },
    });
    expect(await wrongsIn(purity, { 'packages/domain/package.json': declared })).toEqual([
      "packages/domain/package.json: depends on 'zod'",
    ]);
  });

  it('lets pass a rule that is given its day, and its spec', async () => {
    const files = {
      [rule]: "import { day } from '../values/day.ts';\nexport const a = new Date(day, 1);\n",
      'packages/domain/src/needs/need.spec.ts':
        "import { it } from 'vitest';\nit(String(Date.now()));",
    };
    expect(await wrongsIn(purity, files)).toEqual([]);
  });
});
