import { describe, expect, it } from 'vitest';
import type { CheckRules } from '../../territories/check-terms.ts';
import { aDraft, anEstablishment, someCheckFacts } from '../../testing/a-check.ts';
import { someCheckRules } from '../../testing/some-check-rules.ts';
import type { CheckFacts } from '../check-facts.ts';
import { checkNonCompetition } from '../check-non-competition.ts';
import type { CheckName } from '../check-result.ts';

const area = (inhabitants: number, establishments: number) => ({
  name: 'Essai',
  inhabitants,
  classes: [{ version: '2025' as const, code: '4321', establishments }],
});
const waiting = { kind: 'waiting', days: 3, from: 'Un appel', on: null } as const;
const list = { kind: 'idess', enterprises: ['0400000001'], source: { title: 'Liste' } } as const;

/** What a rule makes louder, and the facts in which it does. */
const cases: [keyof CheckRules, CheckName, string, Partial<CheckFacts>][] = [
  [
    'wellServedCountsAs',
    'supply-density',
    'well-served',
    { counts: { territory: area(10_000, 20), district: area(290_000, 290), region: null } },
  ],
  [
    'onListCountsAs',
    'social-economy-overlap',
    'on-lists',
    { establishments: [anEstablishment()], lists: [list] },
  ],
  ['shortWaitCountsAs', 'unmet-need', 'short-wait', { activity: aDraft({ unmetNeed: [waiting] }) }],
  [
    'everyoneCountsAs',
    'clientele-restricted',
    'everyone',
    { activity: aDraft({ clientele: ['everyone'] }) },
  ],
];

const source = { title: 'Règlement' };
const found = (facts: Partial<CheckFacts>, rule: CheckName) =>
  checkNonCompetition(someCheckFacts(facts)).reasons.find((one) => one.rule === rule);

describe.each(cases)('how loud it is by %s', (name, rule, reason, facts) => {
  it.each(['low', 'medium', 'high'] as const)('is as the programme publishes: %s', (value) => {
    const rules = someCheckRules({ [name]: { value, source } });
    expect(found({ ...facts, rules }, rule)).toMatchObject({ reason, level: value, source });
  });

  it('is not known in a version that leaves it out', () => {
    const rules = someCheckRules({ [name]: undefined });
    expect(found({ ...facts, rules }, rule)).toMatchObject({ reason, level: 'unclear' });
  });
});

describe('a yes beside a list', () => {
  const yes = { question: 'social_economy_offer', answer: 'yes', by: 'Le CPAS', on: null } as const;
  const rest = aDraft().answers.filter(({ question }) => question !== 'social_economy_offer');
  const listed = { establishments: [anEstablishment()], lists: [list] };
  const rules = (list: 'low' | 'high', counts: 'low' | 'high') =>
    someCheckRules({
      onListCountsAs: { value: list, source },
      questions: [{ question: 'social_economy_offer', asks: 'cpas', yesCountsAs: counts, source }],
    });

  it.each([
    ['low', 'high'],
    ['high', 'low'],
  ] as const)('counts as the louder of both: %s and %s', (one, other) => {
    const facts = { ...listed, activity: aDraft({ answers: [...rest, yes] }) };
    const told = found({ ...facts, rules: rules(one, other) }, 'social-economy-overlap');
    expect(told).toMatchObject({ level: 'high', params: { count: 1, lists: 'idess' } });
  });

  it('names who said so, and without an answer who is to be asked', () => {
    const answered = { activity: aDraft({ answers: [...rest, yes] }) };
    expect(found(answered, 'social-economy-overlap')).toMatchObject({
      reason: 'told',
      params: { by: 'Le CPAS', asks: '' },
    });
    expect(found({ activity: aDraft({ answers: rest }) }, 'social-economy-overlap')).toMatchObject({
      reason: 'not-asked',
      params: { by: '', asks: 'social_economy' },
    });
  });
});
