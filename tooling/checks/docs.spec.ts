import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { docs } from './docs.ts';
import { onTree, wrongsIn } from './planted-tree.ts';

/** Written apart, so that this file does not break the rule that it proves. */
const loose = ['TO', 'DO'].join('');
const passing = ['', 'tmp', 'plans', 'a.md'].join('/');
const home = ['', 'home', 'ada', 'a.md'].join('/');

describe('docs', () => {
  it('finds links that lead nowhere: to files, to titles, out of the repository', async () => {
    const paper = [
      '[a](docs/b.md) [c](docs/c.md)',
      '[t](docs/b.md#the-rooms) [u](docs/b.md#the-walls)',
      '[o](../other/d.md) [w](https://example.org/x)',
      '`[code](nowhere.md)`',
      '```',
      '[code](nowhere.md)',
      '```',
    ].join('\n');
    const files = { 'README.md': paper, 'docs/b.md': '# B\n\n## The rooms' };
    expect(await wrongsIn(docs, files)).toEqual([
      'README.md:1: the link to docs/c.md leads nowhere',
      'README.md:2: the link to docs/b.md#the-walls leads nowhere',
      'README.md:3: the link to ../other/d.md leads nowhere',
    ]);
  });

  it('finds files to imitate that are not there', async () => {
    const paper =
      'As `apps/api/src/needs/need.ts`, not `apps/api/src/needs/gone.ts`; `docs/<word>.md`.';
    const files = { 'CONTRIBUTING.md': paper, 'apps/api/src/needs/need.ts': '' };
    expect(await wrongsIn(docs, files)).toEqual([
      'CONTRIBUTING.md:1: names apps/api/src/needs/gone.ts, which is not there',
    ]);
  });

  it('finds a hole in the numbers of the decision records', async () => {
    const files = { 'docs/decisions/0001-a.md': '', 'docs/decisions/0003-b.md': '' };
    expect(await wrongsIn(docs, files)).toEqual(['docs/decisions/0003-b.md: is not number 0002']);
  });

  it('finds what names a machine', async () => {
    expect(await wrongsIn(docs, { 'a.ts': `// see ${passing}\n// and ${home}` })).toEqual([
      'a.ts:1: names a folder for passing things',
      "a.ts:2: names somebody's own folder",
    ]);
  });

  it('finds the folder that the clone lies in', async () => {
    const problems = await onTree({ 'clone/.gitignore': '' }, (root) => {
      writeFileSync(join(root, 'clone/a.ts'), `// in ${root}/elsewhere`);
      return docs.run(join(root, 'clone'));
    });
    expect(problems.map(({ what }) => what)).toContain("names this machine's folder");
  });

  it('finds a loose end without the number of its issue', async () => {
    const files = { 'a.ts': `// ${loose}: later\n// ${loose} (#12): when the field asks` };
    expect(await wrongsIn(docs, files)).toEqual(['a.ts:1: a loose end']);
  });
});
