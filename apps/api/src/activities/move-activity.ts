import { activityLifecycle } from '@etabli/domain/activities/activity-lifecycle';
import { assessActivityMove } from '@etabli/domain/activities/assess-move';
import { losingWork } from '@etabli/domain/activities/promises';
import type { ActivityRequirementName } from '@etabli/domain/activities/requirements/requirement';
import { isMoveDateAllowed } from '@etabli/domain/territories/territory-change';
import type { ActivityId } from '@etabli/domain/values/ids';
import type { Verdict } from '@etabli/domain/values/verdict';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { ActivitiesQueries } from './activities.queries.ts';
import { loadActivity, moveActivity, refuseIfActivityChanged } from './activity.changes.ts';
import type { ActivityRow } from './activity.entity.ts';
import type { MoveActivityInput } from './activity-input.dto.ts';
import { getPromises } from './activity-promises.queries.ts';
import type { ActivityView } from './activity-view.dto.ts';
import { findClearanceFacts } from './clearance-facts.queries.ts';

@Injectable()
export class MoveActivity {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: ActivitiesQueries,
  ) {}

  /**
   * Moves an activity in its lifecycle, on a day and for a reason that both stay in its history. It ends
   * once nobody waits for a contract there, and once those who work there were told.
   */
  async move(actor: PersonActor, id: ActivityId, input: MoveActivityInput): Promise<ActivityView> {
    return this.acts.run(actor, async (tx) => {
      const activity = await loadActivity(tx, id);
      this.wall.allow(actor, 'activities.write', activity.territoryId);
      await refuseIfActivityChanged(tx, activity, {
        version: input.version,
        fields: [{ field: 'state', before: activity.state, after: input.to }],
      });
      const verdict = await this.decide(tx, { actor, activity, input });
      await moveActivity(tx, actor, activity, {
        kind: 'moved',
        permission: 'activities.write',
        effectiveOn: input.on,
        reason: input.reason,
        toState: input.to,
        facts: { outcome: verdict.outcome, hasToldWorkers: input.hasToldWorkers ?? false },
      });
      return this.queries.view(tx, actor, id);
    });
  }

  private async decide(
    tx: EntityManager,
    asked: { actor: PersonActor; activity: ActivityRow; input: MoveActivityInput },
  ): Promise<Verdict<ActivityRequirementName>> {
    const { activity, input } = asked;
    const { to, on, hasToldWorkers = false } = input;
    if (!activityLifecycle.canMove(activity.state, to)) {
      throw refuse.conflict('activities.no-such-move', { from: activity.state, to });
    }
    const { stateSince: since } = activity;
    const { today } = asked.actor;
    if (!isMoveDateAllowed({ on }, { since, today })) {
      throw refuse.invalid('shared.check-the-form', { count: 1 }, [
        { path: 'on', code: 'activities.date-out-of-order', params: { since, today } },
      ]);
    }
    const clearance = await findClearanceFacts(tx, activity.id, on);
    const promises = await getPromises(tx, activity.id);
    const verdict = assessActivityMove(to, { activity, clearance, promises });
    if (verdict.outcome === 'no') {
      throw refuse.conflict('activities.requirements-not-met', { to, verdict });
    }
    const count = losingWork(to, promises);
    if (count > 0 && !hasToldWorkers) {
      throw refuse.invalid('shared.check-the-form', { count: 1 }, [
        { path: 'hasToldWorkers', code: 'activities.workers-not-told', params: { count } },
      ]);
    }
    return verdict;
  }
}
