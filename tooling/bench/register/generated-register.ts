import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { realSize } from '../../register/invented-register.ts';
import { root } from '../own-database.ts';

/** How many enterprises: those of the real register, unless REGISTER_SIZE says otherwise. */
export const registerSize = Number(process.env.REGISTER_SIZE ?? realSize);

/**
 * An invented register of that size and its update, in two folders. It is kept for the next run, where
 * REGISTER_CACHE says or among the temporary files: the full one takes 2 GB.
 */
export function generatedRegister(say: (line: string) => void): { full: string; update: string } {
  const cache = process.env.REGISTER_CACHE ?? join(tmpdir(), 'etabli-register');
  const folder = join(cache, String(registerSize));
  const parts = { full: join(folder, 'full'), update: join(folder, 'update') };
  if (existsSync(parts.full) && existsSync(parts.update)) {
    say(`takes the register of ${registerSize} enterprises that lies in ${folder}`);
    return parts;
  }
  mkdirSync(cache, { recursive: true });
  const draft = `${folder}.part`;
  rmSync(draft, { recursive: true, force: true });
  const words = ['register/generate.ts', draft, '--enterprises', String(registerSize)];
  const made = spawnSync(process.execPath, words, {
    cwd: join(root, 'tooling'),
    encoding: 'utf8',
  });
  if (made.status !== 0) {
    throw new Error(`could not invent a register: ${made.stderr}`);
  }
  renameSync(draft, folder);
  say(`invented a register of ${registerSize} enterprises in ${folder}`);
  return parts;
}
