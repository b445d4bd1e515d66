import { describe, expect, it } from 'vitest';
import { unplacedAudit } from './unplaced-audit.ts';

const activities = [{ id: 'r', code: 'ressourcerie', name: 'Ressourcerie' }];
const round = {
  ...{ number: 14, assessedOn: '2026-11-23', rulesVersion: 7 },
  ...{ engine: 'etabli-1', digest: 'ab12' },
};
const row = {
  person: { id: 'p', reference: 'D-12', givenName: 'Ada', familyName: 'Palm' },
  ...{ standing: 'unplaced' as const, waitingMonths: 48, language: 'fr', hours: null },
  ...{ proposal: null, open: [], leftCount: 1, removedCount: 0, removed: [], criteria: [] },
  reasons: [{ code: 'lock-in-the-way', params: { activity: 'r', months: 40, own: 48 } }],
  left: [{ activityId: 'r', cutOff: { kind: 'waited' as const, months: 61 } }],
};

describe('why nothing is proposed, for who audits', () => {
  it('is a block of codes, with activities by their code and nobody by name', () => {
    expect(unplacedAudit(row, { round, activities })).toEqual([
      'verdict=unplaced person=D-12 months=48 round=14 on=2026-11-23 rules=7 engine=etabli-1 input=ab12',
      'reason=lock-in-the-way activity=ressourcerie months=40 own=48',
      'activity=ressourcerie cut-off=waited months=61',
    ]);
  });
});
