import { activityRequirementNames } from '@etabli/domain/activities/requirements/requirement';
import { requirementNames } from '@etabli/domain/territories/requirements/requirement';
import { describe, expect, it } from 'vitest';
import { foundText, requirementName, settlingText, type Trace } from './trace-words.ts';
import { wordsOf } from './words-of.ts';

const params = {
  zones: 2,
  count: 15_500,
  ceiling: 15_000,
  over: 500,
  missing: 1,
  on: '2023-04-05',
  moveOn: '2023-04-01',
  decision: 'Gouvernement wallon, 20/04/2023',
  decidedOn: '2026-01-10',
  until: '2026-12-31',
};
const trace = (rule: Trace['rule'], reason: string): Trace =>
  ({
    rule,
    reason,
    params,
    outcome: 'unclear',
    factsUsed: [],
    source: { title: 'Essai' },
  }) as Trace;

/** Every finding that the domain's requirements can answer. */
const findings: Record<Trace['rule'], string[]> = {
  'zones-in-eligible-area': ['no-zone', 'outside', 'inside'],
  'population-within-ceiling': ['no-zone', 'too-many', 'count-missing', 'within'],
  'committee-installed': ['date-missing', 'later', 'installed'],
  'agreement-signed': ['date-missing', 'later', 'signed'],
  'decision-named': ['to-be-named', 'missing', 'named'],
  'employer-named': ['none', 'named'],
  'clearance-in-force': ['none', 'changed-since', 'without-end', 'until'],
  'decided-by-committee': ['committee-decides'],
  'nobody-waits': ['nobody', 'somebody', 'not-shown'],
};

describe.each(['fr', 'en'] as const)('the words of a condition in %s', (language) => {
  const words = wordsOf(language);

  it.each([...requirementNames, ...activityRequirementNames])(
    'tell each finding of %s as a sentence of its own',
    (rule) => {
      const told = findings[rule].map((reason) => foundText(trace(rule, reason), words));
      expect(new Set(told).size).toBe(findings[rule].length);
      expect(told.filter((text) => !text.endsWith('.'))).toEqual([]);
      expect(settlingText(trace(rule, 'later'), words)).not.toBe('');
    },
  );

  it('fall back on the name of the condition for a finding that nobody knows yet', () => {
    const unknown = trace('agreement-signed', 'signed-by-one');
    expect(foundText(unknown, words)).toBe(requirementName('agreement-signed', words));
  });
});

it('says by how much the ceiling is passed', () => {
  const told = foundText(trace('population-within-ceiling', 'too-many'), wordsOf('fr'));
  expect(told).toBe('15\u00A0500 habitants\u00A0: 500 de plus que les 15\u00A0000 permis.');
});
