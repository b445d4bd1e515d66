import { createHash } from 'node:crypto';
import type { CheckResult } from '@etabli/domain/non-competition/check-result';

/** The fingerprint of what a check found, in hexadecimal: the same facts and rules give the same one. */
export const checkDigest = (result: CheckResult): string =>
  createHash('sha256').update(JSON.stringify(result)).digest('hex');
