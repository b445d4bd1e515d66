import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import getPort from 'get-port';
import { findServerAccount } from '../../launch/postgres/account.ts';
import { askVersion } from '../../launch/postgres/given-database.ts';
import { type Server, startWatched } from './watched-server.ts';

/** A server of Debian's PostgreSQL that lives for one test, in `folder`. */
export async function startDebianPostgres(
  programs: string,
  folder: string,
): Promise<Server & { url: string }> {
  const account = findServerAccount(folder);
  const data = join(folder, 'data');
  const password = randomBytes(16).toString('hex');
  mkdirSync(data, { mode: 0o700 });
  if (account !== null) {
    chownSync(folder, account.uid, account.gid);
    chownSync(data, account.uid, account.gid);
  }
  makeCluster({ programs, folder, data, password, account });
  const port = await getPort({ host: '127.0.0.1' });
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', 'fsync=off'];
  const server = await startWatched({
    run: join(programs, 'postgres'),
    args: ['-D', data, '-p', String(port), ...settings.flatMap((one) => ['-c', one])],
    account,
    ready: async () => typeof (await askVersion(url)) === 'number',
  });
  return { ...server, url };
}

type Making = {
  programs: string;
  folder: string;
  data: string;
  password: string;
  account: { uid: number; gid: number } | null;
};

function makeCluster({ programs, folder, data, password, account }: Making): void {
  const secret = join(folder, 'password');
  writeFileSync(secret, password, { mode: 0o600 });
  if (account !== null) {
    chownSync(secret, account.uid, account.gid);
  }
  const flags = [
    '--username=postgres',
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C.UTF-8',
  ];
  const made = spawnSync(join(programs, 'initdb'), ['-D', data, ...flags, `--pwfile=${secret}`], {
    ...(account !== null && { uid: account.uid, gid: account.gid }),
    cwd: '/',
    encoding: 'utf8',
  });
  rmSync(secret);
  if (made.status !== 0) {
    throw new Error(`initdb: ${made.error?.message ?? made.stderr}`);
  }
}
