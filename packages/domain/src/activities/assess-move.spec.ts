import { describe, expect, it } from 'vitest';
import { plainDate } from '../values/plain-date.ts';
import { type ActivityState, activityStates } from './activity-lifecycle.ts';
import { assessActivityMove } from './assess-move.ts';
import type { ActivityFacts } from './requirements/requirement.ts';

const clearance = {
  decidedOn: plainDate('2026-01-10'),
  inForceUntil: plainDate('2026-12-31'),
  isOutdated: false,
};
const promises = { offered: 0, accepted: 0, signed: 0 };
const ready: ActivityFacts = { activity: { employerId: 'e-1' }, clearance, promises };
const found = (to: ActivityState, facts: Partial<ActivityFacts> = {}) => {
  const { outcome, criteria } = assessActivityMove(to, { ...ready, ...facts });
  return [outcome, ...criteria.map(({ rule, reason }) => `${rule}: ${reason}`)];
};

describe('a move of an activity', () => {
  it.each(['preparing', 'trial', 'open'] as const)(
    'to %s asks an employer and a decision',
    (to) => {
      expect(found(to)).toEqual(['yes', 'employer-named: named', 'clearance-in-force: until']);
    },
  );

  it('is closed while nobody is named who signs, and says so beside what is met', () => {
    expect(found('open', { activity: { employerId: null } })).toEqual([
      'no',
      'employer-named: none',
      'clearance-in-force: until',
    ]);
  });

  it('is closed while no decision allows it', () => {
    expect(found('trial', { clearance: null })).toEqual([
      'no',
      'employer-named: named',
      'clearance-in-force: none',
    ]);
  });

  it('is closed when the activity is another one than the committee decided about', () => {
    const outdated = { ...clearance, isOutdated: true };
    expect(found('open', { clearance: outdated })[2]).toBe('clearance-in-force: changed-since');
    expect(found('open', { clearance: outdated })[0]).toBe('no');
  });

  it('is open by a decision that has no end', () => {
    const { criteria } = assessActivityMove('open', {
      ...ready,
      clearance: { ...clearance, inForceUntil: null },
    });
    expect(criteria[1]).toMatchObject({
      outcome: 'yes',
      reason: 'without-end',
      params: { decidedOn: '2026-01-10' },
    });
  });

  it('to cleared is the committee’s alone', () => {
    expect(found('cleared')).toEqual(['no', 'decided-by-committee: committee-decides']);
  });

  it.each([
    ['nobody', {}, ['yes', 'nobody-waits: nobody']],
    ['somebody who has not answered', { offered: 1 }, ['no', 'nobody-waits: somebody']],
    ['somebody who said yes', { accepted: 1 }, ['no', 'nobody-waits: somebody']],
    ['somebody who signed', { signed: 2 }, ['yes', 'nobody-waits: nobody']],
  ])('to its end, promised to %s, is answered accordingly', (_, made, answer) => {
    expect(found('closed', { promises: { ...promises, ...made } })).toEqual(answer);
  });

  it('to its end says how many wait, and how many of them said yes', () => {
    const facts = { ...ready, promises: { offered: 2, accepted: 1, signed: 4 } };
    expect(assessActivityMove('closed', facts).criteria[0]?.params).toEqual({
      count: 3,
      accepted: 1,
    });
  });

  it('to its end stays open for who may not read who waits', () => {
    expect(found('closed', { promises: null })).toEqual(['unclear', 'nobody-waits: not-shown']);
  });

  it('to any other state asks nothing', () => {
    const free = activityStates.filter(
      (to) =>
        assessActivityMove(to, {
          activity: { employerId: null },
          clearance: null,
          promises: { offered: 1, accepted: 1, signed: 1 },
        }).criteria.length === 0,
    );
    expect(free).toEqual(['idea', 'drafted', 'non_competition_running', 'suspended', 'reviewed']);
  });

  it('names whose word each condition stands on', () => {
    for (const { source } of assessActivityMove('open', ready).criteria) {
      expect(source.title).toBe('Proposition d’Établi');
    }
  });
});
