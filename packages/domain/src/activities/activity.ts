import type { SkillCode, WorkKind } from '../beneficiaries/work-kinds.ts';
import type { ActivityId, EmployerId, TerritoryId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { ActivityState } from './activity-lifecycle.ts';
import type { ActivityOffer } from './offer.ts';

/** A skill that the work asks: had before (`needed`), or learned there (`trainable`). */
export type AskedSkill = {
  code: SkillCode;
  words: string | null;
  level: 'needed' | 'trainable';
};

/** Useful work with posts, in a territory: its sheet, without its clearances and its history. */
export type Activity = {
  id: ActivityId;
  territoryId: TerritoryId;
  /** Short name for addresses and papers, once in a territory. */
  code: string;
  name: string;
  /** What is done, and for whom, in words that everybody reads. */
  purpose: string;
  workKinds: readonly WorkKind[];
  employerId: EmployerId | null;
  /** The name of the zone of the territory where it is done; null when it lies elsewhere. */
  zone: string | null;
  /** Done at people's homes and on the road, all over the territory. */
  isItinerant: boolean;
  /** Places of work: one person, one post. */
  posts: number;
  /** It opens with at least so many people; null when one is enough. */
  minPosts: number | null;
  /** Minutes a week that a post can be, from and up to. */
  weeklyMinutesLeast: number;
  weeklyMinutesMost: number;
  skills: readonly AskedSkill[];
  startsOn: PlainDate | null;
  /** Null while nobody has told what it sells, to whom and for how much. */
  offer: ActivityOffer | null;
  state: ActivityState;
  stateSince: PlainDate;
  isDemonstration: boolean;
};

export const employerKinds = [
  'employment_enterprise',
  'cpas',
  'municipality',
  'association',
  'social_enterprise',
  'other',
] as const;
export type EmployerKind = (typeof employerKinds)[number];

/** Who signs the contracts of an activity. */
export type Employer = {
  id: EmployerId;
  territoryId: TerritoryId;
  name: string;
  /** Ten digits (BCE), or null while not known. */
  enterpriseNumber: string | null;
  kind: EmployerKind;
};
