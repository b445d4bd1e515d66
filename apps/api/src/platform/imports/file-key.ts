import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const [ivBytes, tagBytes] = [12, 16];

/** Closes the pieces of uploaded files: who reads the tables, or a dump of them, reads no file. */
export class FileKey {
  private readonly key: Buffer;

  constructor(encryptionKey: string) {
    const key = Buffer.from(encryptionKey, 'base64');
    this.key = Buffer.from(hkdfSync('sha256', key, 'etabli', 'uploaded files', 32));
  }

  /** `place` ties a piece to where it belongs: it opens nowhere else. */
  close(piece: Uint8Array, place: string): Buffer {
    const iv = randomBytes(ivBytes);
    const cipher = createCipheriv(algorithm, this.key, iv).setAAD(Buffer.from(place));
    const closed = Buffer.concat([cipher.update(piece), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), closed]);
  }

  open(closed: Buffer, place: string): Buffer {
    const iv = closed.subarray(0, ivBytes);
    const decipher = createDecipheriv(algorithm, this.key, iv)
      .setAAD(Buffer.from(place))
      .setAuthTag(closed.subarray(ivBytes, ivBytes + tagBytes));
    return Buffer.concat([decipher.update(closed.subarray(ivBytes + tagBytes)), decipher.final()]);
  }
}
