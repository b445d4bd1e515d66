import { describe, expect, it } from 'vitest';
import { type Evidence, evidenceSubjects } from '../beneficiaries/evidence.ts';
import { plainDate } from '../values/plain-date.ts';
import { type DecisionCase, hindrancesOfDecision } from './decision.ts';

const on = plainDate('2026-10-01');
const proofs = (seenBy = 'zoe', validatedBy: string | null = 'paul'): Evidence[] =>
  evidenceSubjects.map((subject) => ({
    id: subject,
    subject,
    kind: 'other',
    issuer: null,
    seenOn: plainDate('2026-09-01'),
    validUntil: null,
    seenBy,
    validatedBy,
  }));
const aCase = (given: Partial<DecisionCase> = {}): DecisionCase => ({
  state: 'volunteer',
  verdict: 'yes',
  evidence: proofs(),
  on,
  decider: 'paul',
  ...given,
});

describe('a yes', () => {
  it('may be decided by the second person, when the rules say yes and all is proved', () => {
    expect(hindrancesOfDecision('eligible', aCase())).toEqual([]);
  });

  it.each([
    ['the rules say no', { verdict: 'no' }, ['verdict_is_not_yes']],
    ['the rules cannot tell', { verdict: 'unclear' }, ['verdict_is_not_yes']],
    ['nobody has confirmed the proofs', { evidence: proofs('zoe', null) }, ['not_proved']],
    ['there is no proof', { evidence: [] }, ['not_proved']],
    ['one condition has no proof', { evidence: proofs().slice(1) }, ['not_proved']],
    ['the decider has seen the proofs', { decider: 'zoe' }, ['saw_the_proof']],
    ['the person has not said yes', { state: 'met' }, ['not_a_volunteer']],
    ['it was decided before', { state: 'eligible' }, ['not_a_volunteer']],
  ] as const)('is not decided while %s', (_, given, hindrances) => {
    expect(hindrancesOfDecision('eligible', aCase(given))).toEqual(hindrances);
  });

  it('is not decided by who saw but one of the proofs, unless another proves the same', () => {
    const [first, ...others] = proofs();
    const own = { ...proofs('paul', 'zoe')[0], id: 'own' } as Evidence;
    const crossed = aCase({ evidence: [own, ...others] });
    expect(hindrancesOfDecision('eligible', crossed)).toEqual(['saw_the_proof']);
    const twice = aCase({ evidence: [own, ...(first ? [first] : []), ...others] });
    expect(hindrancesOfDecision('eligible', twice)).toEqual([]);
  });
});

describe('a no', () => {
  it('may be decided where the rules say no, or cannot tell, with or without proofs', () => {
    for (const verdict of ['no', 'unclear'] as const) {
      expect(hindrancesOfDecision('not_eligible', aCase({ verdict }))).toEqual([]);
      expect(hindrancesOfDecision('not_eligible', aCase({ verdict, evidence: [] }))).toEqual([]);
    }
  });

  it('is never decided against the rules', () => {
    expect(hindrancesOfDecision('not_eligible', aCase())).toEqual(['verdict_is_yes']);
  });

  it('is decided by somebody who has seen none of the proofs', () => {
    const mine = aCase({ verdict: 'no', decider: 'zoe' });
    expect(hindrancesOfDecision('not_eligible', mine)).toEqual(['saw_the_proof']);
  });
});
