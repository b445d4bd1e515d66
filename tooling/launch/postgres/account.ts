import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** The account that the database server runs under when root starts it: it refuses root. */
export type Account = { uid: number; gid: number; name: string; isNew: boolean };

const ownAccount = 'etabli';
/** Where no account can be made, in this order. */
const otherAccounts = ['postgres', 'nobody'];

function ask(...flags: string[]): string | null {
  const answer = spawnSync('id', flags, { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

function findAccount(name: string): Account | null {
  const uid = ask('-u', name);
  const gid = ask('-g', name);
  return uid === null || gid === null
    ? null
    : { uid: Number(uid), gid: Number(gid), name, isNew: false };
}

function makeAccount(name: string): Account | null {
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin'];
  const made = spawnSync('useradd', [...flags, name], { stdio: 'ignore' });
  const account = made.status === 0 ? findAccount(name) : null;
  return account === null ? null : { ...account, isNew: true };
}

function ownerOf(folder: string): Account | null {
  const { uid, gid } = statSync(folder);
  return uid === 0
    ? null
    : { uid, gid, name: ask('-nu', String(uid)) ?? String(uid), isNew: false };
}

/** Null for an ordinary user, who runs the server as himself. A folder that exists keeps its owner. */
export function findServerAccount(databaseFolder: string): Account | null {
  if (process.getuid?.() !== 0) {
    return null;
  }
  const owner = existsSync(databaseFolder) ? ownerOf(databaseFolder) : null;
  const own = owner ?? findAccount(ownAccount) ?? makeAccount(ownAccount);
  const account = own ?? otherAccounts.map(findAccount).find((one) => one !== null);
  if (account === undefined) {
    throw new Error('No account was found that the database could run under.');
  }
  return account;
}
