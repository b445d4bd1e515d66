import { Injectable } from '@nestjs/common';
import { Database } from '../connections/database.ts';
import { Every } from '../outbox/reactions.ts';
import { ForgetReads } from './forget-reads.ts';
import { SealLog } from './seal-log.ts';

/** What keeps the ground tidy, whoever is at work. */
@Injectable()
export class UpkeepJobs {
  constructor(
    private readonly sealing: SealLog,
    private readonly reads: ForgetReads,
    private readonly database: Database,
  ) {}

  @Every({ ms: 60_000 }, 'upkeep')
  async sealLog(): Promise<void> {
    await this.sealing.seal();
  }

  @Every({ pattern: '0 40 3 * * *' }, 'upkeep')
  async forgetReads(): Promise<void> {
    await this.reads.forget();
  }

  /** A key is kept as long as somebody might send the same request again. */
  @Every({ pattern: '0 30 3 * * *' }, 'upkeep')
  async forgetRequestKeys(): Promise<void> {
    await this.database.as({ kind: 'job', name: 'forget-request-keys' }, (tx) =>
      tx.query(`delete from idempotency_keys where created_at < now() - interval '48 hours'`),
    );
  }
}
