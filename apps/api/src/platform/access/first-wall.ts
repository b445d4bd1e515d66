import { reachOf } from '@etabli/domain/access/membership';
import type { Permission } from '@etabli/domain/access/permissions';
import type { TerritoryId } from '@etabli/domain/values/ids';
import { Injectable } from '@nestjs/common';
import { refuse } from '../http/refusal.ts';
import type { PersonActor } from './actor.ts';

/**
 * The first wall, row by row. It is a provider so that a test can put one in its place that lets
 * everything through, and prove that the database still does not.
 */
@Injectable()
export class FirstWall {
  /** The territories that the actor's permission reaches; null is all of them. */
  visibleTo(actor: PersonActor, permission: Permission): TerritoryId[] | null {
    const reach = reachOf(actor.memberships, permission, actor.today);
    return reach.everywhere ? null : reach.territories;
  }

  /** True when the actor's permission reaches this territory. */
  reaches(actor: PersonActor, permission: Permission, territoryId: TerritoryId): boolean {
    return this.visibleTo(actor, permission)?.includes(territoryId) ?? true;
  }

  /** Stops an act in a territory that the permission does not reach, as if it did not exist. */
  allow(actor: PersonActor, permission: Permission, territoryId: TerritoryId): void {
    if (!this.reaches(actor, permission, territoryId)) {
      throw refuse.notFound('shared.not-found');
    }
  }

  /** Stops an act that only a permission for the whole region allows. */
  allowEverywhere(actor: PersonActor, permission: Permission): void {
    if (this.visibleTo(actor, permission) !== null) {
      throw refuse.notFound('shared.not-found');
    }
  }
}
