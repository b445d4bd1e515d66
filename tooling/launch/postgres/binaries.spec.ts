import { chmodSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { openToAll } from './binaries.ts';

const modeOf = (path: string) => statSync(path).mode & 0o777;

it('lets others read and run what its owner can, and change nothing', () => {
  const folder = temporaryFolder();
  const inside = join(folder, 'bin');
  const program = join(inside, 'postgres');
  const text = join(inside, 'readme');
  mkdirSync(inside);
  writeFileSync(program, '');
  writeFileSync(text, '');
  chmodSync(program, 0o700);
  chmodSync(text, 0o600);
  chmodSync(inside, 0o700);
  chmodSync(folder, 0o700);
  openToAll(folder);
  expect([folder, inside, program, text].map(modeOf)).toEqual([0o755, 0o755, 0o755, 0o644]);
});
