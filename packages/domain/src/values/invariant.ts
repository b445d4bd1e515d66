/** Stops at a bug of our own: never for what a person typed. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value: ${String(value)}`);
}
