import { describe, expect, it } from 'vitest';
import { aPersonInRound } from '../../testing/a-person-in-round.ts';
import { anActivityInRound } from '../../testing/an-activity-in-round.ts';
import { someMatchingRules } from '../../testing/some-matching-rules.ts';
import { buildInstance } from '../build-instance.ts';
import { buildPairs } from '../build-pairs.ts';
import { pairsIf } from './pairs-if.ts';

const rules = someMatchingRules();
const near = anActivityInRound({ id: 'near' });
const far = anActivityInRound({ id: 'far', place: { latitude: 50.05, longitude: 5 } });
const kitchen = anActivityInRound({
  id: 'kitchen',
  skills: [{ code: 'food_hygiene', level: 'needed' }],
});
const activities = [near, far, kitchen];
const person = aPersonInRound();
const nobodyYet = { held: new Map(), previous: new Map(), rules };
const instance = buildInstance(
  { people: [person], activities, ...nobodyYet },
  buildPairs([person], activities, rules),
);

describe('pairsIf', () => {
  it('opens what lies within reach by bus, and keeps what was there', () => {
    const changed = { ...person, travel: 'public_transport' as const };
    const pairs = pairsIf({ instance, activities, rules }, { index: 0, person, changed });
    expect(pairs.activity).toEqual([0, 1]);
  });

  it('opens what asks the skill of a training', () => {
    const changed = { ...person, skills: ['food_hygiene' as const] };
    const pairs = pairsIf({ instance, activities, rules }, { index: 0, person, changed });
    expect(pairs).toMatchObject({ person: 0, activity: [0, 2] });
  });

  it('leaves a fit of the round alone unless the change makes it another', () => {
    const given = { ...instance, pairs: { person: [0], activity: [0], fit: [123] } };
    const changed = { ...person, skills: ['sewing' as const] };
    const pairs = pairsIf({ instance: given, activities, rules }, { index: 0, person, changed });
    expect(pairs.fit).toEqual([123]);
  });

  it('keeps a pair of an activity that nobody knows any more', () => {
    const changed = { ...person, travel: 'car' as const };
    const known = { instance, activities: [null, far, kitchen], rules };
    expect(pairsIf(known, { index: 0, person, changed }).activity).toEqual([0, 1]);
  });
});
