import type {
  BenefitFact,
  DomicileFact,
  RegistrationFact,
  VoluntarinessFact,
  WorkFact,
} from '../beneficiaries/facts.ts';
import type { WorkStatus } from '../territories/eligibility-terms.ts';
import { type DateSpan, dateSpan, unknownDay } from '../values/date-span.ts';
import { aTerritory } from './a-territory.ts';

/** `2025-05-05…2025-05-15`: from a day or month to another; `?` is not known; without an end it goes on. */
function datesOf(text: string): { from: DateSpan; until: DateSpan | null } {
  const span = (part: string) => (part === '?' ? unknownDay : dateSpan(part));
  const [from = '?', until = ''] = text.split('…');
  return { from: span(from), until: until === '' ? null : span(until) };
}

/** What a person did for a living between two days. */
export function aWork(status: WorkStatus, dates: string, given: Partial<WorkFact> = {}): WorkFact {
  return {
    id: `${status} ${dates}`,
    kind: 'work',
    status,
    weeklyHours: status === 'employed' ? 38 : null,
    isInvoluntaryPartTime: null,
    ...datesOf(dates),
    source: 'forem',
    ...given,
  };
}

/** A registered address in the territory of `aTerritory`. */
export function aDomicile(dates: string, given: Partial<DomicileFact> = {}): DomicileFact {
  return {
    id: `domicile ${dates}`,
    kind: 'domicile',
    type: 'registered',
    territoryId: aTerritory().id,
    zone: 'Haut-Essai',
    country: 'BE',
    ...datesOf(dates),
    source: 'municipality',
    ...given,
  };
}

/** The person said yes. */
export function aYes(dates: string, given: Partial<VoluntarinessFact> = {}): VoluntarinessFact {
  return {
    id: `yes ${dates}`,
    kind: 'voluntariness',
    ...datesOf(dates),
    source: 'person',
    ...given,
  };
}

export function aRegistration(
  dates: string,
  given: Partial<RegistrationFact> = {},
): RegistrationFact {
  return {
    id: `registration ${dates}`,
    kind: 'registration',
    ...datesOf(dates),
    source: 'forem',
    ...given,
  };
}

export function aBenefit(dates: string, given: Partial<BenefitFact> = {}): BenefitFact {
  return {
    id: `benefit ${dates}`,
    kind: 'benefit',
    benefit: 'unemployment',
    ...datesOf(dates),
    source: 'person',
    ...given,
  };
}
