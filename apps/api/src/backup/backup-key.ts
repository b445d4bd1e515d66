import { createHash, createHmac, hkdfSync } from 'node:crypto';

/** The operator's key for backups. It is kept elsewhere than the database and the backup. */
export class BackupKey {
  private readonly secret: Buffer;
  /** Names the key in the list of contents, so that a wrong one is told from a changed file. */
  readonly id: string;

  constructor(base64: string) {
    this.secret = Buffer.from(base64, 'base64');
    this.id = createHash('sha256').update(this.derive('backup key id')).digest('hex').slice(0, 16);
  }

  /** Each file has a key of its own, so that no nonce is ever used twice. */
  ofFile(salt: Buffer): Buffer {
    return this.derive('backup file', salt);
  }

  /** Vouches for the list of contents, and by its digests for every file. */
  markOf(text: string): string {
    return createHmac('sha256', this.derive('backup manifest')).update(text).digest('base64');
  }

  private derive(purpose: string, salt: Buffer = Buffer.from('etabli')): Buffer {
    return Buffer.from(hkdfSync('sha256', this.secret, salt, purpose, 32));
  }
}
