import { isInForce, type Membership } from '@etabli/domain/access/membership';
import { roles } from '@etabli/domain/access/roles';
import type { AccountId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';

/** A signed-in person, with the roles held and the civil date on which the question is asked. */
export type PersonActor = {
  kind: 'person';
  id: AccountId;
  memberships: Membership[];
  today: PlainDate;
  /** What was asked, as a pattern without ids: `GET /beneficiaries/:id`. */
  route?: string;
  /** The asker's own key for this request: asked twice, it is done once. */
  once?: { key: string; digest: string };
};

/** Who asks. Every query runs as somebody; a query of nobody is refused by the database. */
export type Actor =
  | PersonActor
  | { kind: 'public' }
  | { kind: 'job'; name: string; territoryId?: TerritoryId }
  | { kind: 'operator'; name: string };

/** The database role that an actor takes for the length of a transaction. */
export function databaseRoleOf(actor: Actor): string {
  switch (actor.kind) {
    case 'public':
      return 'etabli_public';
    case 'job':
      return 'etabli_job';
    case 'operator':
      return 'etabli_operator';
    case 'person':
      return holdsRegion(actor) ? 'etabli_region' : 'etabli_scoped';
  }
}

function holdsRegion({ memberships, today }: PersonActor): boolean {
  return memberships.some((held) => {
    const scopes: readonly string[] = roles[held.role].scopes;
    return held.territoryId === null && scopes.includes('region') && isInForce(held, today);
  });
}

/** How an actor is named in the log: an id or the name of a job, never a person's name. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'person':
      return `account:${actor.id}`;
    case 'public':
      return 'public';
    default:
      return `${actor.kind}:${actor.name}`;
  }
}
