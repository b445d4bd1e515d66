import { addDays } from '@etabli/domain/values/calendar';
import { exactly } from '@etabli/domain/values/date-span';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { BeneficiariesQueries } from '../../beneficiaries/beneficiaries.queries.ts';
import { CorrectFact } from '../../beneficiaries/correct-fact.ts';
import { AnswerDerogation } from '../../eligibility/answer-derogation.ts';
import { AskDerogation } from '../../eligibility/ask-derogation.ts';
import { AskReview } from '../../eligibility/ask-review.ts';
import { DecideEligibility } from '../../eligibility/decide-eligibility.ts';
import { Database } from '../../platform/connections/database.ts';
import type { InventedTeam } from './load-lists.ts';

type Found = { id: BeneficiaryId; hasCase: boolean };

/** Days without work: 24 months are not over. */
const idleDays = 560;

/**
 * Two people who stopped working too late: one with a derogation in force, one with a no and a review that
 * waits. Both are the last who said yes. Stopped in the middle, it goes on at the one that lacks.
 */
@Injectable()
export class LoadInventedRecourse {
  constructor(
    private readonly module: ModuleRef,
    private readonly database: Database,
  ) {}

  async load(team: InventedTeam): Promise<void> {
    const [excused, refused] = await this.lastWhoSaidYes(team);
    if (excused && !excused.hasCase) {
      await this.excuse(team, excused.id);
    }
    if (refused && !refused.hasCase) {
      await this.refuse(team, refused.id);
    }
  }

  /** Which two they are is a matter of their numbers alone, whatever has happened to them since. */
  private lastWhoSaidYes({ territoryId, coordinator }: InventedTeam): Promise<Found[]> {
    return this.database.read(coordinator, (tx) =>
      tx.query(
        `select b.id, exists (select 1 from eligibility_derogations d where d.beneficiary_id = b.id)
             or exists (select 1 from eligibility_reviews r where r.beneficiary_id = b.id) as "hasCase"
         from beneficiaries b where b.territory_id = $1 and b.is_demonstration
           and b.list_entry_on is null and b.claimed_list_entry_on is null
           and b.state in ('volunteer', 'not_eligible')
         order by b.reference desc limit 2`,
        [territoryId],
      ),
    );
  }

  private async excuse(team: InventedTeam, id: BeneficiaryId): Promise<void> {
    const version = await this.tellLateEnd(team, id);
    const { today } = team.worker;
    const asked = await this.act(AskDerogation).ask(team.worker, id, {
      condition: 'long-without-work',
      reason: 'Il manque six mois. Une place en atelier s’ouvre ce mois-ci.',
      until: addDays(today, 200),
      version,
    });
    const { derogationId } = await this.lastDerogation(team, id);
    await this.act(AnswerDerogation).answer(
      team.coordinator,
      { id, derogationId },
      {
        to: 'granted',
        reason: 'Le manque est court et l’activité est prête.',
        until: addDays(today, 180),
        version: asked.version,
      },
    );
  }

  private async refuse(team: InventedTeam, id: BeneficiaryId): Promise<void> {
    const version = await this.tellLateEnd(team, id);
    const decided = await this.act(DecideEligibility).decide(team.coordinator, id, {
      outcome: 'not_eligible',
      motive: 'Le dernier contrat a pris fin il y a moins de 24 mois.',
      version,
    });
    await this.act(AskReview).ask(team.worker, id, {
      askedOn: team.worker.today,
      way: 'office',
      words: 'Ce contrat n’a duré que quelques jours.',
      version: decided.version,
    });
  }

  /** A paper shows that the last job ended later than was told. */
  private async tellLateEnd({ worker }: InventedTeam, id: BeneficiaryId): Promise<number> {
    const file = await this.act(BeneficiariesQueries).get(worker, id);
    const work = file.facts.find(
      (fact) => fact.kind === 'work' && fact.replacedAt === null && fact.until === null,
    );
    if (work?.kind !== 'work') {
      throw new Error(`nothing is told of the work of ${id}`);
    }
    const { status, weeklyHours, isInvoluntaryPartTime } = work;
    const corrected = await this.act(CorrectFact).correct(
      worker,
      { id, factId: work.id },
      {
        kind: 'work',
        ...{ status, weeklyHours, isInvoluntaryPartTime },
        from: exactly(addDays(worker.today, -idleDays)),
        until: null,
        source: 'c4',
        note: 'Selon le C4.',
        version: file.version,
      },
    );
    return corrected.version;
  }

  private async lastDerogation(
    { worker }: InventedTeam,
    id: BeneficiaryId,
  ): Promise<{ derogationId: string }> {
    const [found]: { derogationId: string }[] = await this.database.read(worker, (tx) =>
      tx.query(
        `select id as "derogationId" from eligibility_derogations where beneficiary_id = $1
         order by asked_at desc limit 1`,
        [id],
      ),
    );
    if (!found) {
      throw new Error(`no derogation of ${id}`);
    }
    return found;
  }

  private act<Act>(act: Type<Act>): Act {
    return this.module.get(act, { strict: false });
  }
}
