import { QueryFailedError } from 'typeorm';

/**
 * What may be written of a fault. An error with a code comes from the database, the system or a mail
 * server, and its words may quote a person's: the code says enough. Our own errors quote nobody.
 */
export function describeFault(error: unknown): Record<string, unknown> {
  const cause = causeOf(error);
  if (!(cause instanceof Error)) {
    return { kind: typeof cause };
  }
  const { code, constraint, table, syscall, responseCode } = cause as Error &
    Record<string, unknown>;
  return {
    kind: cause.name,
    ...(code === undefined
      ? { reason: cause.message }
      : { code, constraint, table, syscall, responseCode }),
    stack: framesOf(cause),
  };
}

/** The same in a few words, for a job that keeps its last error. */
export function nameFault(error: unknown): string {
  const { kind, code, reason, responseCode } = describeFault(error);
  return [kind, code ?? reason, responseCode].filter((word) => word !== undefined).join(' ');
}

/** One line for the person at the screen: of what does not answer, where it was looked for. */
export function tellFault(error: unknown): string {
  const cause = causeOf(error);
  if (!(cause instanceof Error)) {
    return String(cause);
  }
  const { code, syscall, address, port } = cause as Error & Record<string, unknown>;
  return syscall === 'connect' && port
    ? `nobody answers at ${address}:${port} (${code})`
    : cause.message;
}

/** A host with several addresses fails once for each: the first says why. */
function causeOf(error: unknown): unknown {
  if (error instanceof QueryFailedError) {
    return error.driverError;
  }
  return error instanceof AggregateError && error.errors.length > 0 ? error.errors[0] : error;
}

const framesOf = (error: Error) =>
  error.stack
    ?.split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, 8);
