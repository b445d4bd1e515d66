import type { Activity } from '../activities/activity.ts';
import type { ActivityOffer } from '../activities/offer.ts';
import { plainDate } from '../values/plain-date.ts';

/** An idea of two posts, without an employer. */
export const anActivity = (given: Partial<Activity> = {}): Activity => ({
  id: 'a-1',
  territoryId: 't-1',
  code: 'velos',
  name: 'Réparer des vélos',
  purpose: 'Remettre des vélos en état pour les gens du quartier.',
  workKinds: ['repair'],
  employerId: null,
  zone: null,
  isItinerant: false,
  posts: 2,
  minPosts: null,
  weeklyMinutesLeast: 1_140,
  weeklyMinutesMost: 2_280,
  skills: [],
  startsOn: null,
  offer: null,
  state: 'idea',
  stateSince: plainDate('2026-01-01'),
  isDemonstration: false,
  ...given,
});

/** Gardens of people of 65 and more, at a price of the market. */
export const anOffer = (given: Partial<ActivityOffer> = {}): ActivityOffer => ({
  codes: [{ code: '81300', share: 100 }],
  catchmentMetres: 5_000,
  clientele: ['over_65'],
  prices: [{ what: 'Tondre une pelouse', unit: 'heure', cents: 2_000, market: [] }],
  hoursPerYear: 600,
  solventPercent: null,
  unmetNeed: [],
  answers: [],
  ...given,
});
