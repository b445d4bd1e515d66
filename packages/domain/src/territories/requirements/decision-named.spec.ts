import { describe, expect, it } from 'vitest';
import { aTerritory } from '../../testing/a-territory.ts';
import { someRules } from '../../testing/some-rules.ts';
import { decisionNamed } from './decision-named.ts';

const find = (decision: string | null | undefined) =>
  decisionNamed({ territory: aTerritory(), zones: [], decision }, someRules());

describe('decision named', () => {
  it.each([
    ['a reference', 'décision 12', 'yes', 'named', { decision: 'décision 12' }],
    ['a reference between blanks', '  décision 12 ', 'yes', 'named', { decision: 'décision 12' }],
    ['nobody was asked yet', undefined, 'unclear', 'to-be-named', {}],
    ['no reference', null, 'no', 'missing', {}],
    ['an empty reference', '', 'no', 'missing', {}],
    ['blanks only', ' \t', 'no', 'missing', {}],
  ])('%s: %j → %s, %s', (_, decision, outcome, reason, params) => {
    expect(find(decision)).toEqual({ outcome, reason, params, factsUsed: ['move.decision'] });
  });
});
