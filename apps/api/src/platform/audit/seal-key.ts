import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

/** PKCS#8 frame of an Ed25519 private key (RFC 8410): the 32 bytes of the seed follow it. */
const pkcs8Head = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Signs batches of the log; the key is derived and never stored in the database. */
export class SealKey {
  private readonly secret: KeyObject;
  private readonly open: KeyObject;
  /** Names the key in each batch, so that a batch sealed under another key is not called forged. */
  readonly id: string;

  constructor(encryptionKey: string) {
    const key = Buffer.from(encryptionKey, 'base64');
    const seed = Buffer.from(hkdfSync('sha256', key, 'etabli', 'audit seal', 32));
    this.secret = createPrivateKey({
      key: Buffer.concat([pkcs8Head, seed]),
      format: 'der',
      type: 'pkcs8',
    });
    this.open = createPublicKey(this.secret);
    const der = this.open.export({ format: 'der', type: 'spki' });
    this.id = createHash('sha256').update(der).digest('hex').slice(0, 16);
  }

  sign(hash: Buffer): Buffer {
    return sign(null, hash, this.secret);
  }

  verifies(hash: Buffer, signature: Buffer): boolean {
    return verify(null, hash, this.open, signature);
  }
}
