import { describe, expect, it } from 'vitest';
import { aPersonInRound } from '../../testing/a-person-in-round.ts';
import { anActivityInRound } from '../../testing/an-activity-in-round.ts';
import { someMatchingRules } from '../../testing/some-matching-rules.ts';
import type { ActivityInRound, PersonInRound } from '../round-facts.ts';
import { withinReach } from './within-reach.ts';

/** So many metres to the north of where `aPersonInRound` lives. */
const north = (metres: number) => ({ latitude: 50 + metres / 111_195.08, longitude: 5 });
const find = (person: Partial<PersonInRound>, activity: Partial<ActivityInRound>) =>
  withinReach(aPersonInRound(person), anActivityInRound(activity), someMatchingRules());

describe('the way to work', () => {
  it.each([
    ['next door', 'foot', 0, 'yes', 'near-enough', { metres: 0, minutes: 0 }],
    ['the last metre on foot', 'foot', 1_000, 'yes', 'near-enough', { minutes: 20 }],
    [
      'a metre too far on foot',
      'foot',
      1_001,
      'no',
      'too-far',
      { mode: 'foot', mostMetres: 1_000 },
    ],
    ['the same by bicycle', 'bicycle', 1_001, 'yes', 'near-enough', { minutes: 6 }],
    ['a metre too far by bicycle', 'bicycle', 5_001, 'no', 'too-far', { mostMetres: 5_000 }],
    ['the last metre by bus', 'public_transport', 10_000, 'yes', 'near-enough', { minutes: 40 }],
    ['a metre too far by bus', 'public_transport', 10_001, 'no', 'too-far', { metres: 10_001 }],
    ['the last metre by car', 'car', 20_000, 'yes', 'near-enough', { minutes: 40 }],
    ['a metre too far by car', 'car', 20_001, 'no', 'too-far', { mode: 'car' }],
    ['not asked how, and near', null, 1_000, 'yes', 'near-enough', { mode: 'foot' }],
    ['not asked how, and far', null, 1_001, 'unclear', 'travel-to-ask', { metres: 1_001 }],
  ] as const)('%s', (_, travel, metres, outcome, reason, params) => {
    expect(find({ travel }, { place: north(metres) })).toMatchObject({ outcome, reason, params });
  });

  it('takes nothing away where nobody asked where it is', () => {
    expect(find({ home: null }, {})).toMatchObject({
      outcome: 'unclear',
      reason: 'place-to-ask',
      params: { unknown: 'person' },
    });
    expect(find({}, { place: null }).params).toEqual({ unknown: 'activity' });
  });

  it('is short for what goes all over the territory, wherever somebody lives', () => {
    const far = { place: north(90_000), isItinerant: true };
    expect(find({}, far)).toMatchObject({ outcome: 'yes', reason: 'itinerant' });
    expect(find({ home: null, travel: null }, far).outcome).toBe('yes');
  });
});
