import type { FitWeights, MatchingRules } from '../territories/matching-terms.ts';
import type { FitPart, FitPoints } from './fit-part.ts';
import { hoursWished } from './fits/hours-wished.ts';
import { nearness } from './fits/nearness.ts';
import { skillsBrought } from './fits/skills-brought.ts';
import { wishesMet } from './fits/wishes-met.ts';
import type { ActivityInRound, PersonInRound } from './round-facts.ts';

export const fitParts = {
  wishes: wishesMet,
  skills: skillsBrought,
  distance: nearness,
  hours: hoursWished,
} as const satisfies Record<keyof FitWeights, FitPart>;
export type FitPartName = keyof typeof fitParts;

const names = Object.keys(fitParts) as FitPartName[];

/** The parts of a fit as they are shown, never the sum alone. */
export type FitParts = Record<FitPartName, FitPoints>;

/** How well an activity suits a person, part by part: whole points from 0 to 1000. */
export function fitPartsOf(
  person: PersonInRound,
  activity: ActivityInRound,
  rules: MatchingRules,
): FitParts {
  return {
    wishes: wishesMet(person, activity, rules),
    skills: skillsBrought(person, activity, rules),
    distance: nearness(person, activity, rules),
    hours: hoursWished(person, activity, rules),
  };
}

/** One whole number from 0 to 1000: the weighted mean of the parts that can be compared, rounded down. */
export function fitOf(parts: FitParts, weights: FitWeights): number {
  let points = 0;
  let weight = 0;
  for (const name of names) {
    const part = parts[name];
    if (part !== null) {
      points += part * weights[name];
      weight += weights[name];
    }
  }
  return weight > 0 ? Math.floor(points / weight) : 0;
}
