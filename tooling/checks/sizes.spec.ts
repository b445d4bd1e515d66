import { describe, expect, it } from 'vitest';
import { onTree, wrongsIn } from './planted-tree.ts';
import { sizes } from './sizes.ts';

const lines = (count: number, line = '// why') => `${Array(count).fill(line).join('\n')}\n`;
const waived = (more: object) => ({
  'tooling/checks/waivers.json': JSON.stringify([
    {
      where: 'apps/api/src/a.ts',
      what: '',
      measured: 'ts file',
      most: 301,
      reason: 'a table of the law, read as one piece',
      ...more,
    },
  ]),
});

describe('sizes', () => {
  it('lets pass a file at its limit and refuses one line more, by kind of file', async () => {
    const files = {
      'apps/api/src/a.ts': lines(300),
      'apps/api/src/b.ts': lines(301),
      'apps/admin/src/A.svelte': lines(250),
      'apps/admin/src/B.svelte': lines(251),
      'packages/domain/src/a.spec.ts': lines(400),
      'packages/domain/src/b.spec.ts': lines(401),
    };
    expect(await wrongsIn(sizes, files)).toEqual([
      'apps/admin/src/B.svelte:1: has 251 lines, more than 250',
      'apps/api/src/b.ts:1: has 301 lines, more than 300',
      'packages/domain/src/b.spec.ts:1: has 401 lines, more than 400',
    ]);
  });

  it('refuses a long function, also as a constant, a method and in a component', async () => {
    const body = (count: number) => `{\n${lines(count - 2)}}`;
    const files = {
      'apps/api/src/a.ts': `export function ok() ${body(60)}\nexport function long() ${body(61)}`,
      'apps/api/src/b.ts': `export const held = () => ${body(61)};`,
      'apps/api/src/c.ts': `export class A {\n  act() ${body(61)}\n}`,
      'apps/portal/src/D.svelte': `<p></p>\n<script>\nfunction show() ${body(61)}\n</script>`,
    };
    expect(await wrongsIn(sizes, files)).toEqual([
      "apps/api/src/a.ts:61: 'long' has 61 lines, more than 60",
      "apps/api/src/b.ts:1: 'held' has 61 lines, more than 60",
      "apps/api/src/c.ts:2: 'act' has 61 lines, more than 60",
      "apps/portal/src/D.svelte:3: 'show' has 61 lines, more than 60",
    ]);
  });

  it('refuses many parameters, injected things and imports', async () => {
    const imports = Array.from({ length: 21 }, (_, n) => `import './m${n}.ts';`).join('\n');
    const files = {
      'apps/api/src/a.ts': 'export function f(a, b, c, d, e) {}',
      'apps/api/src/b.ts': 'export class B { constructor(a, b, c, d, e, f, g) {} }',
      'apps/api/src/c.ts': imports,
    };
    expect(await wrongsIn(sizes, files)).toEqual([
      "apps/api/src/a.ts:1: 'f' takes 5 parameters, more than 4",
      "apps/api/src/b.ts:1: 'B' is injected with 7 things, more than 6",
      'apps/api/src/c.ts:1: imports from 21 modules, more than 20',
    ]);
  });

  it('leaves out generated files and migrations', async () => {
    const files = {
      'packages/sdk/src/generated.d.ts': lines(9000),
      'packages/messages/src/generated.ts': lines(9000),
      'apps/api/src/migrations/1-create-all.ts': lines(900),
    };
    expect(await wrongsIn(sizes, files)).toEqual([]);
  });

  it('honours a waiver that grants what is measured', async () => {
    const files = { 'apps/api/src/a.ts': lines(301), ...waived({}) };
    expect(await wrongsIn(sizes, files)).toEqual([]);
  });

  it('refuses a waiver that is too wide, not needed or without reason', async () => {
    const wide = { 'apps/api/src/a.ts': lines(301), ...waived({ most: 350 }) };
    const needless = { 'apps/api/src/a.ts': lines(10), ...waived({}) };
    const mute = { 'apps/api/src/a.ts': lines(301), ...waived({ reason: 'later' }) };
    const told = (await Promise.all([wide, needless, mute].map((f) => wrongsIn(sizes, f)))).flat();
    expect(told.map((line) => line.replace(/^.*\(ts file\) /, ''))).toEqual([
      'grants 350',
      'is not needed any more',
      'has no real reason',
    ]);
  });

  it('tells how large things are', async () => {
    const files = { 'apps/api/src/a.ts': lines(12), 'apps/api/src/b.ts': lines(40) };
    const told = await onTree(files, (root) => sizes.tell?.(root));
    expect(told).toContain('ts file            2     12     12      40    300');
  });
});
