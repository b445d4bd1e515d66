import type { PersonInRound } from '../matching/round-facts.ts';

/** Somebody on the list who meets the conditions, lives at the origin, walks, and wishes 20 to 30 hours. */
export function aPersonInRound(given: Partial<PersonInRound> = {}): PersonInRound {
  return {
    id: 'person-1',
    state: 'on_list',
    eligibility: 'yes',
    waitingMonths: 36,
    home: { latitude: 50, longitude: 5 },
    travel: 'foot',
    hours: { least: 20 * 60, most: 30 * 60 },
    wishes: [],
    skills: [],
    declined: [],
    ...given,
  };
}
