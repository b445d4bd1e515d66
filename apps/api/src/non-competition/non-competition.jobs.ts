import type { TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { Database } from '../platform/connections/database.ts';
import { Every } from '../platform/outbox/reactions.ts';
import { reviewLapsed } from './review-lapsed.ts';

const job = { kind: 'job', name: 'review-lapsed-clearances' } as const;

/** What the clock does to decisions of the committee. */
@Injectable()
export class NonCompetitionJobs {
  constructor(private readonly database: Database) {}

  /**
   * Each night after midnight, territory by territory: one that fails leaves the others done, and fails the
   * job once all were tried. What was done is not done twice.
   */
  @Every({ pattern: '0 10 0 * * *' }, 'upkeep')
  async reviewLapsedClearances(): Promise<void> {
    const found: { id: TerritoryId }[] = await this.database.read(job, (tx) =>
      tx.query('select id from app.territory_ids() as id'),
    );
    const failed: unknown[] = [];
    for (const { id: territoryId } of found) {
      const reviewing = { ...job, territoryId };
      await this.database
        .as(reviewing, (tx) => reviewLapsed(tx, reviewing))
        .catch((error) => failed.push(error));
    }
    if (failed.length > 0) {
      throw failed[0];
    }
  }
}
