import { Injectable, type Type } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../platform/connections/database.ts';
import { inEachTerritory } from '../platform/connections/each-territory.ts';
import type { Facts } from '../platform/outbox/announce.ts';
import { Every, On, OnLong } from '../platform/outbox/reactions.ts';
import { recheckTerritory } from './check/recheck-territory.ts';
import { CandidatesQueries } from './register/candidates.queries.ts';
import { CheckFactsQueries } from './register/check-facts.queries.ts';
import { ClassCountsQueries } from './register/class-counts.queries.ts';
import { RegisterQueries } from './register/register.queries.ts';
import { reviewLapsed } from './review-lapsed.ts';
import './register/facts.ts';

/** With more changes than so many, asking each activity is quicker than asking for the changes. */
const mostChangesRead = 200_000;

/** Who reads the register for these jobs. */
export const registerReaders: Type[] = [
  RegisterQueries,
  CandidatesQueries,
  ClassCountsQueries,
  CheckFactsQueries,
];

/** What the clock and others do to decisions of the committee: they mark, and decide nothing. */
@Injectable()
export class NonCompetitionJobs {
  constructor(
    private readonly database: Database,
    private readonly register: RegisterQueries,
    private readonly checks: CheckFactsQueries,
  ) {}

  /** Each night after midnight, territory by territory; what was done is not done twice. */
  @Every({ pattern: '0 10 0 * * *' }, 'upkeep')
  async reviewLapsedClearances(): Promise<void> {
    await inEachTerritory(this.database, 'review-lapsed-clearances', reviewLapsed);
  }

  /** Another extract: whatever is allowed today and near to somebody who came or went is checked again. */
  @OnLong('register.imported', 'upkeep')
  async recheckActivities({ extractId }: Facts['register.imported']): Promise<void> {
    const changed = await this.changedBy(extractId);
    await inEachTerritory(
      this.database,
      'recheck-activities',
      (tx, job) => recheckTerritory(tx, job, { cause: 'register', register: this.checks, changed }),
      // The register is searched for the one while the other is computed.
      { atOnce: 2 },
    );
  }

  /** A sheet that was corrected after a decision: how much it changed is measured by the published thresholds. */
  @On('activity.corrected', 'upkeep')
  async recheckCorrected(
    { territoryId, activityId }: Facts['activity.corrected'],
    tx: EntityManager,
  ): Promise<void> {
    const job = { kind: 'job', name: 'recheck-corrected', territoryId } as const;
    const given = {
      cause: 'corrected',
      register: this.checks,
      changed: new Set<string>(),
    } as const;
    await recheckTerritory(tx, job, given, activityId);
  }

  private changedBy(extractId: string): Promise<ReadonlySet<string> | null> {
    return this.database.read({ kind: 'job', name: 'recheck-activities' }, async (tx) => {
      const [found]: { count: number }[] = await tx.query(
        `select count(*)::int as count from (
           select 1 from register_changes where extract_id = $1 limit $2) as first_changes`,
        [extractId, mostChangesRead + 1],
      );
      if ((found?.count ?? 0) > mostChangesRead) {
        return null;
      }
      const changes = await this.register.listChanges(tx, extractId);
      return new Set(changes.map(({ number }) => number));
    });
  }
}
