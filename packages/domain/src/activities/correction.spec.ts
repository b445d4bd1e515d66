import { describe, expect, it } from 'vitest';
import { anActivity } from '../testing/an-activity.ts';
import { activityStates } from './activity-lifecycle.ts';
import { activityChangesBetween, correctionReopens, definingAmong } from './correction.ts';

describe('a correction of an activity', () => {
  it('changes the fields whose values differ, with both values', () => {
    const activity = anActivity({ posts: 3, zone: null });
    expect(activityChangesBetween(activity, { posts: 4, zone: null, name: activity.name })).toEqual(
      [{ field: 'posts', before: 3, after: 4 }],
    );
  });

  it('changes nothing by a field that it leaves out', () => {
    expect(activityChangesBetween(anActivity(), {})).toEqual([]);
  });

  it('changes a list by its order, and an asked skill by each of its words', () => {
    const activity = anActivity({
      workKinds: ['repair', 'reuse'],
      skills: [{ code: 'sorting', words: null, level: 'trainable' }],
    });
    const changes = activityChangesBetween(activity, {
      workKinds: ['reuse', 'repair'],
      skills: [{ level: 'needed', words: null, code: 'sorting' }],
    });
    expect(changes.map(({ field }) => field)).toEqual(['workKinds', 'skills']);
  });
});

const cleared = { state: 'open', isCleared: true } as const;
const changed = (...fields: string[]) => fields.map((field) => ({ field }));

describe('a correction that sends an activity back to review', () => {
  it.each(['purpose', 'workKinds', 'zone', 'isItinerant'])('changes what it is: %s', (field) => {
    expect(correctionReopens(cleared, changed('posts', field))).toBe(true);
  });

  it.each([
    'name',
    'employerId',
    'posts',
    'minPosts',
    'weeklyMinutesLeast',
    'weeklyMinutesMost',
    'skills',
    'startsOn',
  ])('is none that changes %s alone', (field) => {
    expect(correctionReopens(cleared, changed(field))).toBe(false);
  });

  it('is none while no clearance is in force', () => {
    expect(correctionReopens({ ...cleared, isCleared: false }, changed('purpose'))).toBe(false);
  });

  it('is none of what is still a draft, already in review, or over', () => {
    const sent = activityStates.filter((state) =>
      correctionReopens({ state, isCleared: true }, changed('purpose')),
    );
    expect(sent).toEqual(['cleared', 'preparing', 'trial', 'open', 'suspended']);
  });

  it('names the fields in one order, whatever order they came in', () => {
    expect(definingAmong(changed('zone', 'posts', 'purpose'))).toEqual(['purpose', 'zone']);
  });
});
