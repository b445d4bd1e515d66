import { createHash } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';

/** Lets a stream pass, and knows afterwards how long it was and what its digest is. */
export class Tally extends Transform {
  bytes = 0;
  private readonly sum = createHash('sha256');
  private readonly onBytes: (bytes: number) => void;

  constructor(onBytes: (bytes: number) => void = () => undefined) {
    super();
    this.onBytes = onBytes;
  }

  override _transform(part: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.bytes += part.length;
    this.sum.update(part);
    this.onBytes(part.length);
    done(null, part);
  }

  digest(): string {
    return this.sum.digest('hex');
  }
}
