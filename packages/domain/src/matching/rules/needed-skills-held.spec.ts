import { describe, expect, it } from 'vitest';
import type { SkillCode } from '../../beneficiaries/work-kinds.ts';
import { aPersonInRound } from '../../testing/a-person-in-round.ts';
import { anActivityInRound } from '../../testing/an-activity-in-round.ts';
import { someMatchingRules } from '../../testing/some-matching-rules.ts';
import { neededSkillsHeld } from './needed-skills-held.ts';

const needed = (code: SkillCode) => ({ code, level: 'needed' as const });
const trainable = (code: SkillCode) => ({ code, level: 'trainable' as const });
type Asked = ReturnType<typeof needed> | ReturnType<typeof trainable>;

describe('what the work asks and what the person can do', () => {
  it.each<[string, SkillCode[], Asked[], string, object]>([
    ['nothing asked', [], [], 'yes', {}],
    ['all there', ['cooking'], [needed('cooking')], 'yes', {}],
    [
      'a licence missing',
      [],
      [needed('driving_licence_c')],
      'no',
      { skill: 'driving_licence_c', missing: 1 },
    ],
    [
      'one of two missing',
      ['cooking'],
      [needed('cooking'), needed('food_hygiene')],
      'no',
      { skill: 'food_hygiene', missing: 1 },
    ],
    ['learned there', [], [trainable('sorting'), trainable('sewing')], 'yes', {}],
    ['learned and needed', [], [trainable('sorting'), needed('first_aid')], 'no', { missing: 1 }],
  ])('%s', (_, skills, asked, outcome, params) => {
    const found = neededSkillsHeld(
      aPersonInRound({ skills }),
      anActivityInRound({ skills: asked }),
      someMatchingRules(),
    );
    expect(found).toMatchObject({ outcome, params });
  });
});
