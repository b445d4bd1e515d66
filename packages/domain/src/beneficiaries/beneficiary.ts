import type { AccountId, BeneficiaryId, TerritoryId } from '../values/ids.ts';
import type { PlainDate } from '../values/plain-date.ts';
import type { BeneficiaryState } from './beneficiary-lifecycle.ts';
import type { SkillCode, WorkKind } from './work-kinds.ts';

/** A wish in the person's own words, and the kind of work that it means; the first is the dearest. */
export type Wish = { workKind: WorkKind; words: string | null };

/** Something that the person can do. */
export type HeldSkill = { code: SkillCode; words: string | null };

/** How the person gets about; it bounds what lies within reach. */
export const travelModes = ['foot', 'bicycle', 'public_transport', 'car'] as const;
export type TravelMode = (typeof travelModes)[number];

/** How the person and the team met. */
export const contactChannels = ['self', 'outreach', 'partner', 'portal', 'import'] as const;
export type ContactChannel = (typeof contactChannels)[number];

/** How one of the team got in touch, or tried to. */
export const contactWays = ['visit', 'office', 'phone', 'message', 'letter'] as const;
export type ContactWay = (typeof contactWays)[number];

/** The file of a person, without its dated facts, its evidence and its history. */
export type Beneficiary = {
  id: BeneficiaryId;
  territoryId: TerritoryId;
  /** The number of the file, once in a territory; what papers name instead of the person. */
  reference: string;
  givenName: string;
  familyName: string | null;
  birthDate: PlainDate | null;
  phone: string | null;
  email: string | null;
  address: string | null;
  /** The name of the zone of the territory where the person lives; null while not known. */
  zone: string | null;
  /** The language in which the person reads, as a code (`fr`). */
  language: string;
  contactChannel: ContactChannel;
  referredBy: string | null;
  /** The account of the guidance worker who accompanies the person. */
  workerId: AccountId | null;
  /** Minutes a week that the person wishes to work, from and up to; both null while not asked. */
  weeklyMinutesLeast: number | null;
  weeklyMinutesMost: number | null;
  travel: TravelMode | null;
  wishes: readonly Wish[];
  skills: readonly HeldSkill[];
  state: BeneficiaryState;
  stateSince: PlainDate;
  /** The day of entry on the list, which orders it; null before. */
  listEntryOn: PlainDate | null;
  lastContactOn: PlainDate | null;
  isDemonstration: boolean;
};
