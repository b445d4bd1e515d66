import { Injectable } from '@nestjs/common';
import { Database } from '../platform/connections/database.ts';
import { inEachTerritory } from '../platform/connections/each-territory.ts';
import { Every } from '../platform/outbox/reactions.ts';
import { reviewLapsed } from './review-lapsed.ts';

/** What the clock does to decisions of the committee. */
@Injectable()
export class NonCompetitionJobs {
  constructor(private readonly database: Database) {}

  /** Each night after midnight, territory by territory; what was done is not done twice. */
  @Every({ pattern: '0 10 0 * * *' }, 'upkeep')
  async reviewLapsedClearances(): Promise<void> {
    await inEachTerritory(this.database, 'review-lapsed-clearances', reviewLapsed);
  }
}
