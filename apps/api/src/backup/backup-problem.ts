/** Why a backup or a restore stopped: one line for whoever asked for it. */
export class BackupProblem extends Error {}

const ofTheDisk: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full for this user',
  EFBIG: 'a file would be larger than this disk takes',
  EROFS: 'the disk is read-only',
  EACCES: 'this user may not write or read there',
  EPERM: 'this user may not write or read there',
  EIO: 'the disk failed',
};

/** What the disk refused, said in words; anything else stays what it is. */
export function inWords(error: unknown, folder: string, kept: string): unknown {
  const what = ofTheDisk[(error as NodeJS.ErrnoException)?.code ?? ''];
  return what ? new BackupProblem(`${folder}: ${what}; ${kept}`, { cause: error }) : error;
}
