import { isInForce } from '@etabli/domain/access/membership';
import type { Permission } from '@etabli/domain/access/permissions';
import { type Role, roleAllows } from '@etabli/domain/access/roles';
import type { TerritoryId } from '@etabli/domain/values/ids';
import type { PersonActor } from './actor.ts';

/** The role by which the actor could: the one that a reader of the history will want to know. */
export function roleFor(
  actor: PersonActor,
  permission: Permission,
  territoryId: TerritoryId,
): Role {
  const membership = actor.memberships.find(
    (held) =>
      roleAllows(held.role, permission) &&
      isInForce(held, actor.today) &&
      (held.territoryId === null || held.territoryId === territoryId),
  );
  if (!membership) {
    throw new Error(`${actor.id} acted without a role for ${permission}`);
  }
  return membership.role;
}
