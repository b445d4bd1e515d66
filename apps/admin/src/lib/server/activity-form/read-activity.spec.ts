import { describe, expect, it } from 'vitest';
import { activityValues } from './activity-values.ts';
import { readActivity } from './read-activity.ts';

const week = (typed: string) => readActivity({ weeklyMinutesLeast: typed }).weeklyMinutesLeast;

describe('the sheet of an activity that a form tells', () => {
  it.each([
    ['19', 1_140],
    ['30,5', 1_830],
    ['30.4', 1_824],
    ['30 h', 1_800],
    ['30 h 24', 1_824],
    ['30h05', 1_805],
    ['7:36', 456],
  ])('has the hours of a week however they are typed: %s', (typed, minutes) => {
    expect(week(typed)).toBe(minutes);
  });

  it('sends what is no number as it was typed, for the API to name', () => {
    expect(week('beaucoup')).toBe('beaucoup');
    expect(readActivity({ posts: '' }).posts).toBe('');
  });

  it('has the kinds that were ticked, and the skills that were named', () => {
    const sheet = readActivity({
      'workKinds.shop': 'yes',
      'workKinds.repair': 'yes',
      'workKinds.nothing': 'yes',
      'skills.0.code': 'selling',
      'skills.0.level': 'needed',
      'skills.0.words': ' au marché ',
      'skills.1.code': '',
      'skills.2.code': 'sorting',
    });
    expect(sheet.workKinds).toEqual(['repair', 'shop']);
    expect(sheet.skills).toEqual([
      { code: 'selling', level: 'needed', words: 'au marché' },
      { code: 'sorting', level: 'trainable', words: null },
    ]);
  });

  it('comes back as it was shown when nothing was typed', () => {
    const sheet = {
      name: 'Vélos',
      purpose: 'Réparer.',
      workKinds: ['repair' as const],
      zone: 'Le Quai',
      isItinerant: true,
      posts: 3,
      minPosts: null,
      weeklyMinutesLeast: 1_140,
      weeklyMinutesMost: 1_825,
      skills: [{ code: 'sorting' as const, words: null, level: 'trainable' as const }],
      startsOn: '2026-09-01',
    };
    expect(readActivity(activityValues({ ...sheet, employer: { id: 'e-1' } }))).toEqual({
      ...sheet,
      employerId: 'e-1',
    });
  });
});
