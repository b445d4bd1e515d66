import type { Activity } from '../activities/activity.ts';
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
  state: 'idea',
  stateSince: plainDate('2026-01-01'),
  isDemonstration: false,
  ...given,
});
