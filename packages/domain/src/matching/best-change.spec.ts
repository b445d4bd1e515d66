import { describe, expect, it } from 'vitest';
import { aPersonInRound } from '../testing/a-person-in-round.ts';
import { anActivityInRound } from '../testing/an-activity-in-round.ts';
import { someMatchingRules } from '../testing/some-matching-rules.ts';
import { bestChange } from './best-change.ts';
import type { ActivityInRound, PersonInRound } from './round-facts.ts';

const north = (metres: number) => ({ latitude: 50 + metres / 111_195.08, longitude: 5 });
const far = (metres: number) => anActivityInRound({ place: north(metres) });
const long = anActivityInRound({ hours: { least: 2_000, most: 2_280 } });
const lorry = anActivityInRound({ skills: [{ code: 'driving_licence_c', level: 'needed' }] });
const change = (activities: ActivityInRound[], given: Partial<PersonInRound> = {}) =>
  bestChange(aPersonInRound(given), activities, someMatchingRules());

describe('the change that would open most', () => {
  it('is the bus, where five activities lie too far on foot', () => {
    const activities = [2_000, 3_000, 6_000, 7_000, 9_000].map(far);
    expect(change([...activities, long, long])).toEqual({
      code: 'travel-would-open',
      params: { mode: 'public_transport', opens: 5 },
    });
  });

  it('is the bicycle before the bus, when it opens as many', () => {
    expect(change([far(2_000)])?.params).toEqual({ mode: 'bicycle', opens: 1 });
  });

  it('is other hours, or one skill, when these open more', () => {
    expect(change([far(2_000), long, long])).toEqual({
      code: 'hours-would-open',
      params: { opens: 2 },
    });
    expect(change([far(2_000), lorry, lorry])).toEqual({
      code: 'skill-would-open',
      params: { skill: 'driving_licence_c', opens: 2 },
    });
  });

  it('is none, where each activity needs two changes, or is closed to everybody', () => {
    expect(change([anActivityInRound({ ...far(2_000), hours: long.hours })])).toBeNull();
    expect(change([anActivityInRound({ isCleared: false })])).toBeNull();
    expect(change([anActivityInRound()])).toBeNull();
    expect(change([])).toBeNull();
  });

  it('is never to take a no back', () => {
    expect(change([anActivityInRound({ id: 'shop' })], { declined: ['shop'] })).toBeNull();
  });
});
