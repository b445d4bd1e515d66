import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { startCluster } from '../launch/cluster.ts';

export const root = resolve(import.meta.dirname, '../..');
export const apiFolder = join(root, 'apps/api');

export type OwnDatabase = {
  /** The environment in which the API's programs find it. */
  env: Record<string, string>;
  asOwner(sql: string, params?: unknown[]): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
};

/** Builds what a benchmark measures; what has not changed costs nothing. */
export function build(...packages: string[]): void {
  const filters = packages.map((name) => `--filter=${name}`);
  const built = spawnSync('pnpm', ['exec', 'turbo', 'run', 'build', ...filters], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (built.status !== 0) {
    throw new Error(`could not build ${packages.join(', ')}`);
  }
}

/** A migrated, empty database on a server of its own, durable like a real one. */
export async function openOwnDatabase(): Promise<OwnDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'etabli-bench-'));
  const cluster = await startCluster({ folder, endsWithCaller: true });
  const env = {
    DATABASE_URL: cluster.url,
    ENCRYPTION_KEY: Buffer.alloc(32, 5).toString('base64'),
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
  };
  const migrated = spawnSync(process.execPath, ['dist/migrate.js'], {
    cwd: apiFolder,
    env: { ...process.env, ...env },
    encoding: 'utf8',
  });
  if (migrated.status !== 0) {
    throw new Error(`could not migrate: ${migrated.stderr}`);
  }
  const owner = new Client({ connectionString: cluster.url });
  await owner.connect();
  return {
    env,
    asOwner: async (sql, params = []) => (await owner.query(sql, params)).rows,
    close: async () => {
      await owner.end();
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
