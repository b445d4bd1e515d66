import type { AccountId, TerritoryId } from '../values/ids.ts';
import { comparePlainDates, type PlainDate } from '../values/plain-date.ts';
import type { Permission } from './permissions.ts';
import { type Role, roleAllows, roles } from './roles.ts';

/**
 * A role held by an account between two days, for one territory or, where `territoryId` is null,
 * for the whole region. An independent expert's is null too: the role is held for a call.
 */
export type Membership = {
  accountId: AccountId;
  role: Role;
  territoryId: TerritoryId | null;
  from: PlainDate;
  /** The last day on which it counts; null while no end is known. */
  until: PlainDate | null;
};

/** True on the first and on the last day, and between them. */
export function isInForce(membership: Membership, on: PlainDate): boolean {
  const begun = comparePlainDates(membership.from, on) <= 0;
  const ended = membership.until !== null && comparePlainDates(membership.until, on) < 0;
  return begun && !ended;
}

/** Where a permission reaches on a day: everywhere, these territories only, or nowhere. */
export type Reach = { everywhere: boolean; territories: TerritoryId[] };

/**
 * What the memberships together allow on a day; each territory is named once. A membership that its
 * role cannot be held by (a coordinator of the whole region) allows nothing: a wrong row in the
 * database must not open every territory.
 */
export function reachOf(
  memberships: readonly Membership[],
  permission: Permission,
  on: PlainDate,
): Reach {
  const granting = memberships.filter(
    (membership) =>
      isInForce(membership, on) &&
      canBeHeld(membership.role, membership.territoryId) &&
      roleAllows(membership.role, permission),
  );
  const territories = granting.flatMap(({ territoryId }) => territoryId ?? []);
  return {
    everywhere: granting.some(({ territoryId }) => territoryId === null),
    territories: [...new Set(territories)],
  };
}

/** True when the role can be held so: a coordinator always for a territory, an officer never. */
export function canBeHeld(role: Role, territoryId: TerritoryId | null): boolean {
  const scopes: readonly string[] = roles[role].scopes;
  return territoryId === null
    ? scopes.includes('region') || scopes.includes('call')
    : scopes.includes('territory');
}
