import { aYes } from '@etabli/domain/testing/a-fact';
import { anAssessment } from '@etabli/domain/testing/an-assessment';
import type { Schemas } from '@etabli/sdk';
import { describe, expect, it } from 'vitest';
import { forAuditOfDecision } from './assessed.ts';
import type { ToldFact } from './fact-words.ts';

type Decision = Schemas['Eligibility']['decisions'][number];

const decision = (verdict: Decision['verdict']): Decision => ({
  id: 'c-1',
  at: '2026-10-01T08:00:00.000Z',
  assessedOn: '2026-10-01',
  outcome: 'not_eligible',
  verdict,
  rulesVersion: 1,
  motive: 'Il manque des mois.',
  by: { name: 'Paul', role: 'territory_coordinator' },
});

describe('a decision, for the auditor', () => {
  it('tells what was found that day, by which rules, who decided as what, when and why', () => {
    const verdict = anAssessment([]) as unknown as Decision['verdict'];
    const taken = decision(verdict);
    const block = forAuditOfDecision(taken, [], 'p-2022@1');
    expect(block).toContain(`on=${verdict.on}`);
    expect(block).toContain(
      'programme=p-2022@1 decision=c-1 decided=not_eligible at=2026-10-01T08:00:00.000Z ' +
        'role=territory_coordinator motive="Il manque des mois."',
    );
    expect(forAuditOfDecision({ ...taken, motive: null }, [], 'p')).toContain('motive=none');
  });

  it('names who noted a fact by the id alone', () => {
    const fact = aYes('2026-03-12');
    const noted = {
      ...fact,
      note: null,
      recordedAt: '2026-03-12T10:00:00Z',
      recordedBy: { id: 'u-12', name: 'Zoé' },
      replacesId: null,
      replacedAt: null,
    } as unknown as ToldFact;
    const verdict = anAssessment([fact]) as unknown as Decision['verdict'];
    const block = forAuditOfDecision(decision(verdict), [noted], 'p-2022@1');
    expect(block).toContain('recordedBy=u-12');
    expect(block).not.toContain('Zoé');
    expect(block).not.toContain('[object');
  });
});
