import type { ReadPurpose } from '@etabli/domain/access/read-purpose';
import type { PersonActor } from '../platform/access/actor.ts';
import type { FirstWall } from '../platform/access/first-wall.ts';

/** What files are read for in a round: to match, by who may decide there; by others, for their usual end. */
export function purposeIn(wall: FirstWall, actor: PersonActor): ReadPurpose | undefined {
  const places = wall.visibleTo(actor, 'matching.decide');
  return places === null || places.length > 0 ? 'matching' : undefined;
}
