import { describe, expect, it } from 'vitest';
import { anActivity } from '../testing/an-activity.ts';
import { sheetFaults } from './sheet-faults.ts';

describe('the sheet of an activity', () => {
  it('may ask one length of the week alone, and all posts at the start', () => {
    const exact = { weeklyMinutesLeast: 1_140, weeklyMinutesMost: 1_140, posts: 3, minPosts: 3 };
    expect(sheetFaults(anActivity(exact))).toEqual([]);
  });

  it('contradicts itself when a week is at most shorter than at least', () => {
    expect(
      sheetFaults(anActivity({ weeklyMinutesLeast: 1_140, weeklyMinutesMost: 1_139 })),
    ).toEqual([{ field: 'weeklyMinutesMost', code: 'activities.hours-out-of-order' }]);
  });

  it('contradicts itself when it begins with more people than it has posts', () => {
    expect(sheetFaults(anActivity({ posts: 2, minPosts: 3 }))).toEqual([
      { field: 'minPosts', code: 'activities.least-above-posts' },
    ]);
  });
});
