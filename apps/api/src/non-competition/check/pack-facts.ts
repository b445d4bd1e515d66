import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { CheckFacts } from '@etabli/domain/non-competition/check-facts';

const compress = promisify(brotliCompress);
const decompress = promisify(brotliDecompress);

/** A quick setting: the facts of a check are packed while somebody waits. */
const quick = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };

/** The facts of a check as they are kept, so that it can be run again years later. */
export const packFacts = (facts: CheckFacts): Promise<Buffer> =>
  compress(Buffer.from(JSON.stringify(facts)), quick);

export const unpackFacts = async (packed: Buffer): Promise<CheckFacts> =>
  JSON.parse((await decompress(packed)).toString());
