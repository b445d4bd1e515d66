import { readFileSync } from 'node:fs';

export type OrdinaryAccount = { uid: number; gid: number };

export const isRoot = process.getuid?.() === 0;

/** Someone who is not root, for tests that root runs: any account of the system will do. */
export function ordinaryAccount(): OrdinaryAccount {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((one) => one.startsWith('nobody:'));
  const [, , uid, gid] = line?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
}
