import type { ActivityId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { loadActivity } from '../../activities/activity.changes.ts';
import type { PersonActor } from '../../platform/access/actor.ts';
import { FirstWall } from '../../platform/access/first-wall.ts';
import { Acts } from '../../platform/connections/acts.ts';
import { refuse } from '../../platform/http/refusal.ts';
import { CheckFactsQueries } from '../register/check-facts.queries.ts';
import type { CheckReceipt } from './check.dto.ts';
import { loadCheckFacts, loadCheckGround } from './load-check-facts.ts';
import { writeCheck } from './write-check.ts';

@Injectable()
export class RunCheck {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly register: CheckFactsQueries,
  ) {}

  /** Looks in the register in use for everybody whom an activity could touch; earlier runs are kept. */
  async run(actor: PersonActor, id: ActivityId): Promise<CheckReceipt> {
    return this.acts.run(actor, async (tx) => {
      const activity = await loadActivity(tx, id);
      this.wall.allow(actor, 'non-competition.check', activity.territoryId);
      if (activity.state === 'closed') {
        throw refuse.conflict('non-competition.activity-closed');
      }
      const ground = await loadCheckGround(tx, activity.territoryId, actor.today);
      const facts = await loadCheckFacts(tx, this.register, ground, activity);
      const { check } = await writeCheck(tx, actor, activity, { facts, cause: 'asked' });
      return { number: check.number };
    });
  }
}
