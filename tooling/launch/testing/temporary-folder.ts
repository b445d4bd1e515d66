import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { quickFolder } from './quick-folder.ts';

/** A folder that other accounts may enter, gone when the test is. */
export function temporaryFolder(inside = tmpdir()): string {
  const folder = mkdtempSync(join(inside, 'etabli-launch-'));
  chmodSync(folder, 0o755);
  onTestFinished(() =>
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 }),
  );
  return folder;
}

/** One in which a database will lie. */
export const databaseHome = (): string => temporaryFolder(quickFolder());
