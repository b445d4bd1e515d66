import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { closedFolder, makePrivateFolder } from '../data-folder.ts';
import { keepKeys, readKeys } from '../keys.ts';
import { LaunchError } from '../launch-error.ts';
import type { Account } from './account.ts';
import type { Binaries } from './binaries.ts';

export type Place = { folder: string; account: Account | null; binaries: Binaries };

const megabyte = 1024 * 1024;
const roomForNew = 200;
const roomForOld = 50;

export function databaseFolder(folder: string): string {
  return join(folder, 'postgres');
}

export function assertRoom(folder: string, megabytes: number): void {
  const { bavail, bsize } = fs.statfsSync(folder);
  const free = Math.floor((bavail * bsize) / megabyte);
  if (free < megabytes) {
    throw new LaunchError(
      `The disk is full: ${folder} has ${free} MB left, the database takes ${megabytes} to start.`,
    );
  }
}

/** Root's folder lets the server's account pass through, and nobody else. */
export function makeDataFolder(folder: string, account: Account | null): void {
  makePrivateFolder(folder);
  if (account === null) {
    return;
  }
  const { mode, uid, gid } = fs.statSync(folder);
  const mayEnter = (mode & 0o001) !== 0 || (gid === account.gid && (mode & 0o010) !== 0);
  if (!mayEnter && uid !== account.uid) {
    fs.chownSync(folder, uid, account.gid);
    fs.chmodSync(folder, (mode & 0o707) | 0o010);
  }
  const closed = closedFolder(dirname(folder));
  if (closed !== null) {
    throw new LaunchError(
      `${folder} lies in ${closed}, which the account ${account.name} cannot enter ` +
        '(PostgreSQL refuses to run as root): name another folder in DATA_DIR.',
    );
  }
}

const run = promisify(execFile);

async function runInitdb(place: Place, flags: string[]): Promise<void> {
  const { account, binaries, folder } = place;
  const owner = account === null ? {} : { uid: account.uid, gid: account.gid };
  const env = { PATH: process.env.PATH, LC_ALL: 'C' };
  for (const locale of ['C.UTF-8', 'C']) {
    try {
      const all = [...flags, `--locale=${locale}`];
      await run(binaries.initdb, all, { ...owner, cwd: '/', env });
      return;
    } catch (error) {
      const { stderr = '', message } = error as Error & { stderr?: string };
      if (locale === 'C' || !stderr.includes('invalid locale name')) {
        const cause = lastCause(stderr || message);
        throw new LaunchError(`The database could not be made in ${folder}: ${cause}`);
      }
    }
  }
}

/** The database is made beside its place and moved there when it is whole. */
async function initialise(place: Place, isLasting: boolean): Promise<void> {
  const { folder, account } = place;
  const part = `${databaseFolder(folder)}.part-${process.pid}`;
  const passwordFile = `${part}.key`;
  const password = randomBytes(24).toString('base64url');
  const flags = [`--pgdata=${part}`, '--username=postgres', '--auth=scram-sha-256'];
  flags.push(`--pwfile=${passwordFile}`, '--encoding=UTF8', '--no-instructions');
  // Sorting that no update of the system changes.
  flags.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  if (!isLasting) {
    flags.push('--no-sync');
  }
  keepKeys(folder, { databasePassword: password });
  try {
    fs.mkdirSync(part, { mode: 0o700 });
    fs.writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (account !== null) {
      fs.chownSync(part, account.uid, account.gid);
      fs.chownSync(passwordFile, account.uid, account.gid);
    }
    await runInitdb(place, flags);
    fs.renameSync(part, databaseFolder(folder));
  } finally {
    fs.rmSync(passwordFile, { force: true });
    fs.rmSync(part, { recursive: true, force: true });
  }
}

/** The line of a server's answer that says why. */
export function lastCause(said: string): string {
  if (/no space left on device/i.test(said)) {
    return 'the disk is full.';
  }
  const lines = said.split('\n').filter((line) => line.trim() !== '');
  const cause = lines.findLast((line) => /error:|FATAL:|PANIC:/.test(line)) ?? lines.at(-1) ?? '';
  return cause.replace(/^.*?(error|FATAL|PANIC):\s*/, '');
}

function removeLeftovers(folder: string): void {
  for (const name of fs.readdirSync(folder)) {
    if (name.startsWith('postgres.part-')) {
      fs.rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}

/** Makes the database when there is none; touches nothing that it does not know. */
export async function prepareFolder(place: Place, isLasting: boolean): Promise<void> {
  const { folder, binaries } = place;
  const data = databaseFolder(folder);
  const versionFile = join(data, 'PG_VERSION');
  if (!fs.existsSync(versionFile)) {
    if (fs.existsSync(data) && fs.readdirSync(data).length > 0) {
      throw new LaunchError(`${data} holds something that is no database; it was left untouched.`);
    }
    removeLeftovers(folder);
    assertRoom(folder, roomForNew);
    await initialise(place, isLasting);
    return;
  }
  const found = fs.readFileSync(versionFile, 'utf8').trim();
  if (found !== String(binaries.major)) {
    throw new LaunchError(
      `${data} was made by PostgreSQL ${found} and this is ${binaries.major}; it was left untouched. ` +
        'Make a backup with the version of Établi that made it, and restore that here.',
    );
  }
  if (readKeys(folder).databasePassword === undefined) {
    throw new LaunchError(
      `${folder} holds a database, but keys.json with its password is missing: put it back.`,
    );
  }
  assertRoom(folder, roomForOld);
}
