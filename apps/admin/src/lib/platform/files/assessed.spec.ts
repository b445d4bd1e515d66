import { anAssessment } from '@etabli/domain/testing/an-assessment';
import type { Schemas } from '@etabli/sdk';
import { describe, expect, it } from 'vitest';
import { forAuditOfDecision } from './assessed.ts';

type Decision = Schemas['Eligibility']['decisions'][number];

describe('a decision, for the auditor', () => {
  it('tells what was found that day, by which rules, who decided as what, when and why', () => {
    const verdict = anAssessment([]) as unknown as Decision['verdict'];
    const decision: Decision = {
      id: 'c-1',
      at: '2026-10-01T08:00:00.000Z',
      assessedOn: '2026-10-01',
      outcome: 'not_eligible',
      verdict,
      rulesVersion: 1,
      motive: 'Il manque des mois.',
      by: { name: 'Paul', role: 'territory_coordinator' },
    };
    const block = forAuditOfDecision(decision, [], 'p-2022@1');
    expect(block).toContain(`on=${verdict.on}`);
    expect(block).toContain(
      'programme=p-2022@1 decision=c-1 decided=not_eligible at=2026-10-01T08:00:00.000Z ' +
        'role=territory_coordinator motive="Il manque des mois."',
    );
    expect(forAuditOfDecision({ ...decision, motive: null }, [], 'p')).toContain('motive=none');
  });
});
