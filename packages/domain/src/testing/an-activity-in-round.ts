import type { ActivityInRound } from '../matching/round-facts.ts';

/** A cleared activity with one post, next door to `aPersonInRound`, of 19 to 38 hours, without conditions. */
export function anActivityInRound(given: Partial<ActivityInRound> = {}): ActivityInRound {
  return {
    id: 'activity-1',
    takesPeople: true,
    isCleared: true,
    posts: 1,
    minPosts: null,
    place: { latitude: 50, longitude: 5 },
    isItinerant: false,
    hours: { least: 19 * 60, most: 38 * 60 },
    workKinds: ['reuse'],
    skills: [],
    ...given,
  };
}
