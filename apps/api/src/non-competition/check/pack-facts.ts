import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { CheckFacts } from '@etabli/domain/non-competition/check-facts';
import type { CheckResult } from '@etabli/domain/non-competition/check-result';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** A quick setting: the facts of a check are packed while somebody waits. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };

/** The facts of a check as they are kept, so that it can be run again years later. */
export const packFacts = (facts: CheckFacts): Promise<Buffer> =>
  compress(Buffer.from(JSON.stringify(facts)), quick);

export const unpackFacts = async (packed: Buffer): Promise<CheckFacts> =>
  JSON.parse((await decompress(packed)).toString());

/** What a result says, as a digest: the same facts and rules give the same one. */
export const digestOf = (result: CheckResult): string =>
  createHash('sha256').update(JSON.stringify(result)).digest('hex');
