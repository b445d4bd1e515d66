import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Problem } from './check.ts';
import { hasFile } from './source-tree.ts';

/** A committed file that a package's `gen` script writes. */
type Generated = { room: string; file: string };

/** In this order: the client's types come from the description of the API. */
const generated: Generated[] = [
  { room: 'apps/api', file: 'openapi.json' },
  { room: 'packages/sdk', file: 'src/generated.d.ts' },
  { room: 'packages/messages', file: 'src/generated.ts' },
];

/** What is generated and committed is what would be generated now. Needs the API built. */
export const fresh: Check = {
  name: 'fresh',
  async run(root) {
    const present = generated.filter(({ room }) => hasFile(root, `${room}/package.json`));
    const before = present.map((one) => contentOf(root, one));
    try {
      return present.flatMap((one, index) => regenerated(root, one, before[index]));
    } finally {
      present.forEach((one, index) => {
        restore(root, one, before[index]);
      });
    }
  },
};

function regenerated(root: string, one: Generated, before: string | undefined): Problem[] {
  const path = `${one.room}/${one.file}`;
  const ran = spawnSync(process.execPath, ['--run', 'gen'], {
    cwd: join(root, one.room),
    encoding: 'utf8',
  });
  if (ran.status !== 0) {
    const told = `${ran.stdout}${ran.stderr}`.trim();
    return [
      { where: one.room, what: `its gen script failed: ${told}`, do: 'correct what it says' },
    ];
  }
  return contentOf(root, one) === before
    ? []
    : [{ where: path, what: 'is not what is generated now', do: 'run pnpm gen and commit it' }];
}

function contentOf(root: string, { room, file }: Generated): string | undefined {
  return hasFile(root, `${room}/${file}`)
    ? readFileSync(join(root, room, file), 'utf8')
    : undefined;
}

/** A check looks; it leaves what it found. */
function restore(root: string, one: Generated, before: string | undefined): void {
  if (before !== undefined && contentOf(root, one) !== before) {
    writeFileSync(join(root, one.room, one.file), before);
  }
}
