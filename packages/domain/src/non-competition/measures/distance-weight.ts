import { metresBetween, type Point } from '../../values/distance.ts';
import type { CheckFacts } from '../check-facts.ts';

type Placed = Pick<CheckFacts, 'activity' | 'territory'>;

/** From where distances are measured: the one place of the activity, or the centre of each zone it serves. */
export function originsOf({ activity, territory }: Placed): Point[] {
  if (activity.place.kind === 'fixed') {
    return [activity.place.point];
  }
  const { catchment } = activity;
  const named = territory.zones.filter(
    ({ name }) => catchment.kind === 'radius' || catchment.zones.includes(name),
  );
  return named.flatMap(({ point }) => point ?? []);
}

/** Metres to the nearest of several places; null where nothing is known of one or of the other. */
export function metresToNearest(point: Point | null, places: readonly Point[]): number | null {
  return point && places.length > 0
    ? Math.min(...places.map((place) => metresBetween(point, place)))
    : null;
}

/** How far around the territory one looks: as the activity says, or else as the rules do. */
export function reachOf({
  activity,
  territory,
  rules,
}: Placed & Pick<CheckFacts, 'rules'>): number {
  return activity.reachMetres ?? rules.reachMetres.value[territory.setting];
}

/** How far customers come from; where zones are named instead of a distance, as far as one looks. */
export function catchmentOf(facts: CheckFacts): number {
  const { catchment } = facts.activity;
  return catchment.kind === 'radius' ? catchment.metres : reachOf(facts);
}

/**
 * Proposed here — e^(−d/d₀): a firm next door counts fully, one at d₀ for a bit more than a third. What has
 * no known place counts as if it were next door: better one too many than one overlooked.
 */
export function distanceWeight(metres: number | null, metresOfWeight: number): number {
  return metres === null ? 1 : Math.exp(-metres / metresOfWeight);
}
