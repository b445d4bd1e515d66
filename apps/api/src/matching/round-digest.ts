import { createHash } from 'node:crypto';

/**
 * JSON with its keys in one order, so that the same value gives the same text, wherever it was kept
 * meanwhile. Values are what JSON holds; what is undefined is left out.
 */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) {
    return `[${value.map(canonicalJson).join(',')}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const fields = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, inner]) => `${JSON.stringify(name)}:${canonicalJson(inner)}`);
    return `{${fields.join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** The fingerprint of what a round was asked and answered: SHA-256 of canonical JSON, in hexadecimal. */
export const roundDigest = (round: object): string =>
  createHash('sha256').update(canonicalJson(round)).digest('hex');
