/** A refusal whose message is the one line that the operator reads; anything else is our bug. */
export class LaunchError extends Error {
  override name = 'LaunchError';
}

const reasons: Record<string, string> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EACCES: 'this account may not write there',
  EPERM: 'this account may not do that',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file stands where a folder is needed',
  EMFILE: 'too many files are open',
};

/** What the system refused, in one line; other errors keep their trace, since they are our bugs. */
export function describeError(error: unknown): string {
  if (error instanceof LaunchError) {
    return error.message;
  }
  if (!(error instanceof Error)) {
    return String(error);
  }
  const { code = '', path } = error as NodeJS.ErrnoException;
  const reason = reasons[code];
  return reason === undefined
    ? (error.stack ?? error.message)
    : `${path ?? 'A file could not be written'}: ${reason}.`;
}
