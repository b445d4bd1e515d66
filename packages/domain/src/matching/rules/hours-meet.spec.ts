import { describe, expect, it } from 'vitest';
import { aPersonInRound } from '../../testing/a-person-in-round.ts';
import { anActivityInRound } from '../../testing/an-activity-in-round.ts';
import { someMatchingRules } from '../../testing/some-matching-rules.ts';
import { hoursMeet } from './hours-meet.ts';

const hours = (least: number, most = least) => ({ least: least * 60, most: most * 60 });
const find = (wished: ReturnType<typeof hours> | null, offered: ReturnType<typeof hours>) =>
  hoursMeet(
    aPersonInRound({ hours: wished }),
    anActivityInRound({ hours: offered }),
    someMatchingRules(),
  );

describe('the hours that a person wishes and those of a post', () => {
  it.each([
    ['within', hours(20, 30), hours(19, 38), 'yes', 'hours-meet', { from: 1_200, to: 1_800 }],
    ['partly', hours(10, 24), hours(19, 38), 'yes', 'hours-meet', { from: 1_140, to: 1_440 }],
    ['just at the fewest', hours(10, 19), hours(19, 38), 'yes', 'hours-meet', { to: 1_140 }],
    ['just at the most', hours(38, 40), hours(19, 38), 'yes', 'hours-meet', { from: 2_280 }],
    [
      'a minute short',
      { least: 600, most: 1_139 },
      hours(19, 38),
      'no',
      'post-has-more-hours',
      { wishedMost: 1_139, offeredLeast: 1_140 },
    ],
    [
      'a minute too many',
      { least: 2_281, most: 2_400 },
      hours(19, 38),
      'no',
      'post-has-fewer-hours',
      { wishedLeast: 2_281, offeredMost: 2_280 },
    ],
    ['one wish, one post', hours(24), hours(24), 'yes', 'hours-meet', { from: 1_440, to: 1_440 }],
    ['not asked', null, hours(19, 38), 'unclear', 'hours-to-ask', {}],
  ])('%s', (_, wished, offered, outcome, reason, params) => {
    expect(find(wished, offered)).toMatchObject({ outcome, reason, params });
  });
});
