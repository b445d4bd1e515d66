import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Check } from './check.ts';

/** Makes a small tree (path → content), gives it to `work`, and takes it away again. */
export async function onTree<T>(
  files: Record<string, string>,
  work: (root: string) => T | Promise<T>,
): Promise<T> {
  const root = mkdtempSync(join(tmpdir(), 'etabli-check-'));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), content);
    }
    return await work(root);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** What the check says is wrong in that tree, one line each. */
export async function wrongsIn(check: Check, files: Record<string, string>): Promise<string[]> {
  const problems = await onTree(files, (root) => check.run(root));
  return problems.map(({ where, what }) => `${where}: ${what}`);
}
