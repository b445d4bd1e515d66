import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { quickFolder } from '@etabli/tooling/launch/testing/quick-folder';
import getPort from 'get-port';

const root = resolve(import.meta.dirname, '../..');
const patienceMs = 300_000;

/**
 * Opens the whole house for the journeys with the command that everybody uses, on ports and in a
 * folder of its own. `PORTAL_URL` and `ADMIN_URL` in the environment name one that is open already.
 */
export default async function openHouse(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PORTAL_URL && process.env.ADMIN_URL) {
    return undefined;
  }
  const folder = await mkdtemp(join(quickFolder(), 'etabli-journeys-'));
  const [portal, admin, api] = [await getPort(), await getPort(), await getPort()];
  process.env.PORTAL_URL = `http://localhost:${portal}`;
  process.env.ADMIN_URL = `http://localhost:${admin}`;
  process.env.HOUSE_FOLDER = folder;
  const child = spawn(process.execPath, ['tooling/launch/run.mjs', 'tooling/launch/start.ts'], {
    cwd: root,
    env: {
      ...process.env,
      DATA_DIR: folder,
      PORTAL_PORT: String(portal),
      ADMIN_PORT: String(admin),
      API_PORT: String(api),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
  }
  const gone = new Promise<void>((tell) => child.once('exit', () => tell()));
  // The sites answer before the demonstration is all there: the launcher says when it is.
  const begun = Date.now();
  while (!said.includes(process.env.ADMIN_URL)) {
    if (child.exitCode !== null || Date.now() - begun > patienceMs) {
      throw new Error(`the house did not open: ${said}`);
    }
    await pause(200);
  }
  return async () => {
    child.kill('SIGINT');
    await gone;
    await rm(folder, { recursive: true, force: true });
  };
}
