import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, unpackedChromium } from './unpacked-chromium.ts';

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

type Surroundings = { CHROMIUM_PATH?: string | undefined; PATH?: string | undefined };

/**
 * The first that there is: CHROMIUM_PATH, a Chromium or Chrome of this machine, the one that npm
 * brings. The last needs no root and no library of the system beyond its C library.
 */
export async function findBrowser(surroundings: Surroundings = process.env): Promise<Browser> {
  const { CHROMIUM_PATH, PATH = '' } = surroundings;
  if (CHROMIUM_PATH) {
    if (!existsSync(CHROMIUM_PATH)) {
      throw new Error(`CHROMIUM_PATH: got "${CHROMIUM_PATH}", takes the path of a browser program`);
    }
    return { path: CHROMIUM_PATH, args: [], env: {} };
  }
  const path = PATH.split(delimiter)
    .flatMap((folder) => installed.map((name) => join(folder, name)))
    .find((candidate) => existsSync(candidate) && answers(candidate));
  return path === undefined ? await unpackedChromium() : { path, args: [], env: {} };
}

/** Some systems put a program under that name that only tells how to install one. */
function answers(path: string): boolean {
  const asked = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  return asked.status === 0 && /\d+\.\d+/.test(asked.stdout);
}
