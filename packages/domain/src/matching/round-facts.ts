import type { AskedSkill } from '../activities/activity.ts';
import type { TravelMode } from '../beneficiaries/beneficiary.ts';
import type { BeneficiaryState } from '../beneficiaries/beneficiary-lifecycle.ts';
import type { SkillCode, WorkKind } from '../beneficiaries/work-kinds.ts';
import type { Point } from '../values/distance.ts';
import type { ActivityId, BeneficiaryId } from '../values/ids.ts';
import type { Outcome } from '../values/verdict.ts';

/** Minutes a week, from and up to. */
export type WeeklySpan = { least: number; most: number };

/**
 * All that a round may know of a person. Sex, age, origin, health, behaviour and whatever somebody
 * thinks of chances have no place here.
 */
export type PersonInRound = {
  id: BeneficiaryId;
  state: BeneficiaryState;
  /** Whether the conditions are met on the day of the round. */
  eligibility: Outcome;
  waitingMonths: number;
  /** The centre of the zone where the person lives; null while not known. */
  home: Point | null;
  travel: TravelMode | null;
  /** What the person wishes to work; null while not asked. */
  hours: WeeklySpan | null;
  /** The dearest first. */
  wishes: readonly WorkKind[];
  skills: readonly SkillCode[];
  /** Activities to which the person said no: the no holds for them, and costs nothing elsewhere. */
  declined: readonly ActivityId[];
};

/** All that a round may know of an activity. */
export type ActivityInRound = {
  id: ActivityId;
  /** Whether its state lets people in. */
  takesPeople: boolean;
  /** Whether a clearance of the committee is in force on the day of the round. */
  isCleared: boolean;
  /** One person, one post. */
  posts: number;
  /** It opens with at least so many people; null when one is enough. */
  minPosts: number | null;
  /** The centre of its zone; null while not known. */
  place: Point | null;
  isItinerant: boolean;
  hours: WeeklySpan;
  workKinds: readonly WorkKind[];
  skills: readonly Pick<AskedSkill, 'code' | 'level'>[];
};
