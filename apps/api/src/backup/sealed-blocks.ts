import { createCipheriv, createDecipheriv } from 'node:crypto';
import { Duplex } from 'node:stream';
import { BackupProblem } from './backup-problem.ts';

const cipher = 'aes-256-gcm';
const tagLength = 16;
const blockSize = 65_536;

export type Seal = {
  /** Used for this file alone. */
  key: Buffer;
  /** Which file of which backup: a file put in another's place does not open. */
  context: string;
};

type Block = { bytes: Buffer; number: number; isLast: boolean };

/** Cuts a stream into blocks of one size; the last may be shorter, and is known to be the last. */
async function* blocksOf(source: AsyncIterable<Buffer>, size: number): AsyncGenerator<Block> {
  let rest: Buffer = Buffer.alloc(0);
  let number = 0;
  for await (const part of source) {
    rest = rest.length === 0 ? part : Buffer.concat([rest, part]);
    while (rest.length > size) {
      yield { bytes: rest.subarray(0, size), number, isLast: false };
      rest = rest.subarray(size);
      number += 1;
    }
  }
  yield { bytes: rest, number, isLast: true };
}

/** The number in the nonce shows a block that was moved; the mark of the last, a cut at the end. */
function nonceOf({ number, isLast }: Block): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 7);
  nonce.writeUInt8(isLast ? 1 : 0, 11);
  return nonce;
}

/** Encrypts a stream block by block: each carries its own proof, so none is believed unproved. */
async function* sealBlocks(
  source: AsyncIterable<Buffer>,
  { key, context }: Seal,
): AsyncGenerator<Buffer> {
  for await (const block of blocksOf(source, blockSize)) {
    const seal = createCipheriv(cipher, key, nonceOf(block), { authTagLength: tagLength });
    seal.setAAD(Buffer.from(context));
    yield Buffer.concat([seal.update(block.bytes), seal.final(), seal.getAuthTag()]);
  }
}

/** Gives back what was sealed, or stops at the first block that is not what it was. */
async function* openBlocks(
  source: AsyncIterable<Buffer>,
  { key, context }: Seal,
): AsyncGenerator<Buffer> {
  for await (const block of blocksOf(source, blockSize + tagLength)) {
    const end = block.bytes.length - tagLength;
    const open = createDecipheriv(cipher, key, nonceOf(block), { authTagLength: tagLength });
    open.setAAD(Buffer.from(context));
    try {
      open.setAuthTag(block.bytes.subarray(Math.max(end, 0)));
      yield Buffer.concat([open.update(block.bytes.subarray(0, Math.max(end, 0))), open.final()]);
    } catch (error) {
      throw new BackupProblem(`${context.split('/').at(-1)}: changed or cut off since the backup`, {
        cause: error,
      });
    }
  }
}

export const sealing = (seal: Seal): Duplex =>
  Duplex.from((source: AsyncIterable<Buffer>) => sealBlocks(source, seal));

export const opening = (seal: Seal): Duplex =>
  Duplex.from((source: AsyncIterable<Buffer>) => openBlocks(source, seal));
