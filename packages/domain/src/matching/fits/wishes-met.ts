import type { FitPart } from '../fit-part.ts';
import type { ActivityInRound, PersonInRound } from '../round-facts.ts';

/** The place among the person’s wishes of the dearest one that the activity meets, from 1; 0 when none. */
export function rankOfWish(
  { wishes }: Pick<PersonInRound, 'wishes'>,
  { workKinds }: Pick<ActivityInRound, 'workKinds'>,
): number {
  return wishes.findIndex((wish) => workKinds.includes(wish)) + 1;
}

/**
 * Wishes come first in the charter of the French territories (“envies”) — the points of the dearest
 * wish that the activity meets, 0 when it meets none; nothing to compare while no wish was told.
 */
export const wishesMet: FitPart = (person, activity, { wishPoints }) => {
  if (person.wishes.length === 0) {
    return null;
  }
  const rank = rankOfWish(person, activity);
  const points = wishPoints.value;
  return rank === 0 ? 0 : (points[rank - 1] ?? points.at(-1) ?? 0);
};
