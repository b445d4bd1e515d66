import { assessMove } from '@etabli/domain/territories/assess-move';
import type { RequirementName } from '@etabli/domain/territories/requirements/requirement';
import { isMoveDateAllowed } from '@etabli/domain/territories/territory-change';
import { territoryLifecycle } from '@etabli/domain/territories/territory-lifecycle';
import type { TerritoryId } from '@etabli/domain/values/ids';
import type { Verdict } from '@etabli/domain/values/verdict';
import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { FirstWall } from '../platform/access/first-wall.ts';
import { Acts } from '../platform/connections/acts.ts';
import { refuse } from '../platform/http/refusal.ts';
import { type LoadedTerritory, loadForChange, refuseIfChanged } from './load-for-change.ts';
import { getRulesOn } from './programmes.queries.ts';
import { TerritoriesQueries } from './territories.queries.ts';
import { TerritoryRow } from './territory.entity.ts';
import type { MoveTerritoryInput } from './territory-input.dto.ts';
import type { TerritoryView } from './territory-view.dto.ts';
import { writeChange } from './write-change.ts';

@Injectable()
export class MoveTerritory {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: TerritoriesQueries,
  ) {}

  /** Moves a territory in its lifecycle, on a date and for a reason that both stay in its history. */
  async move(
    actor: PersonActor,
    id: TerritoryId,
    input: MoveTerritoryInput,
  ): Promise<TerritoryView> {
    this.wall.allow(actor, 'territories.move', id);
    return this.acts.run(actor, async (tx) => {
      const loaded = await loadForChange(tx, id);
      const { territory } = loaded;
      await refuseIfChanged(tx, territory, {
        version: input.version,
        fields: [{ field: 'state', before: territory.state, after: input.to }],
      });
      const { version } = await getRulesOn(tx, territory.programmeCode, actor.today);
      const verdict = this.decide(actor, loaded, input, () =>
        assessMove(input.to, { ...loaded, decision: input.decision, on: input.on }, version.rules),
      );
      const moved = { state: input.to, stateSince: input.on, version: territory.version + 1 };
      await tx.update(TerritoryRow, { id }, moved);
      await writeChange(
        tx,
        actor,
        { ...territory, ...moved },
        {
          kind: 'moved',
          permission: 'territories.move',
          effectiveOn: input.on,
          reason: input.reason,
          decision: input.decision,
          fromState: territory.state,
          toState: input.to,
          verdict,
          rulesVersion: version.version,
        },
      );
      return this.queries.view(tx, actor, id);
    });
  }

  private decide(
    actor: PersonActor,
    { territory }: LoadedTerritory,
    { to, on }: MoveTerritoryInput,
    assess: () => Verdict<RequirementName>,
  ): Verdict<RequirementName> {
    if (!territoryLifecycle.canMove(territory.state, to)) {
      throw refuse.conflict('territories.no-such-move', { from: territory.state, to });
    }
    const { stateSince: since } = territory;
    if (!isMoveDateAllowed({ on }, { since, today: actor.today })) {
      throw refuse.invalid('shared.check-the-form', {}, [
        {
          path: 'on',
          code: 'territories.date-out-of-order',
          params: { since, today: actor.today },
        },
      ]);
    }
    const verdict = assess();
    if (verdict.outcome === 'no') {
      throw refuse.conflict('territories.requirements-not-met', { to, verdict });
    }
    return verdict;
  }
}
