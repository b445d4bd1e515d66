import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { closedFolder, defaultDataFolder, makePrivateFolder } from './data-folder.ts';
import { temporaryFolder } from './testing/temporary-folder.ts';

it('finds the folder on the way that other accounts cannot enter', () => {
  const folder = temporaryFolder();
  const inside = join(folder, 'closed', 'checkout');
  mkdirSync(inside, { recursive: true });
  expect(closedFolder(inside)).toBeNull();
  chmodSync(join(folder, 'closed'), 0o700);
  expect(closedFolder(inside)).toBe(join(folder, 'closed'));
  expect(closedFolder(join(inside, 'not', 'there'))).toBe(join(folder, 'closed'));
});

it('keeps the data in the checkout, unless root works where its server cannot enter', () => {
  const root = temporaryFolder();
  const asked = { root, isRoot: true, isEmbedded: true };
  expect(defaultDataFolder(asked)).toBe(join(root, '.data'));
  chmodSync(root, 0o700);
  expect(defaultDataFolder(asked)).toMatch(
    new RegExp(`^/var/lib/etabli/${basename(root)}-[0-9a-f]{8}$`),
  );
  expect(defaultDataFolder({ ...asked, isRoot: false })).toBe(join(root, '.data'));
  expect(defaultDataFolder({ ...asked, isEmbedded: false })).toBe(join(root, '.data'));
});

it('makes a folder that only its owner may enter', () => {
  const folder = join(temporaryFolder(), 'new', 'data');
  makePrivateFolder(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, '..')).mode & 0o777).toBe(0o755);
});
