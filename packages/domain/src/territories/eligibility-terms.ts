import type { Sourced } from '../values/source.ts';

/**
 * What somebody did for a living, or did not, in a stretch of time. `article_60`: put to work by a
 * CPAS; `ale`: some hours through a local employment agency.
 */
export const workStatuses = [
  'unoccupied',
  'never_employed',
  'employed',
  'self_employed_main',
  'self_employed_side',
  'training',
  'incapacity',
  'article_60',
  'ale',
] as const;
export type WorkStatus = (typeof workStatuses)[number];

/** What a status counts as; `unclear` where the rules leave it to a person. */
export const workReadings = ['without_work', 'work', 'unclear'] as const;
export type WorkReading = (typeof workReadings)[number];

/** How somebody lives at an address, in the words of the registers. */
export const domicileTypes = ['registered', 'cpas_reference', 'temporarily_absent'] as const;
export type DomicileType = (typeof domicileTypes)[number];

export const domicileReadings = ['counts', 'does_not_count', 'unclear'] as const;
export type DomicileReading = (typeof domicileReadings)[number];

/** Who says a fact, or hands out a paper that proves it. */
export const factSources = [
  'person',
  'team',
  'forem',
  'municipality',
  'cpas',
  'employer',
  'onss',
  'mutuality',
  'c4',
  'career_record',
  'other',
] as const;
export type FactSource = (typeof factSources)[number];

/** Which days of work count against what is tolerated: all, or those from Monday to Friday. */
export const dayUnits = ['days', 'weekdays'] as const;
export type DayUnit = (typeof dayUnits)[number];

/**
 * Work that does not break the time without work: at most `days` of it, in the unit given, in any
 * `windowMonths` months in a row, and of these statuses only.
 */
export type ToleratedWork = {
  days: number;
  unit: DayUnit;
  windowMonths: number;
  statuses: WorkStatus[];
};

/** Facts about a person that a paper may prove. */
export type ProvableFact = 'work' | 'domicile' | 'voluntariness' | 'registration';

/** How a programme reads the facts about a person; the two thresholds stand beside the others. */
export type EligibilityTerms = {
  statuses: Record<WorkStatus, Sourced<WorkReading>>;
  /** What a job counts as whose hours are fewer than the person wanted. */
  involuntaryPartTime: Sourced<WorkReading>;
  toleratedWork: Sourced<ToleratedWork>;
  domicileTypes: Record<DomicileType, Sourced<DomicileReading>>;
  /** Whether a move within the territory leaves the count of months going. */
  movesWithinCount: Sourced<boolean>;
  /** Whether months in another territory of the programme count. */
  otherTerritoriesCount: Sourced<boolean>;
  /** Whether the person must have said yes. */
  asksVoluntariness: Sourced<boolean>;
  /** Whether the person must be registered as a job seeker. */
  asksRegistration: Sourced<boolean>;
  /** Whose papers prove what; the most usual first. */
  proofs: Sourced<Record<ProvableFact, FactSource[]>>;
};
