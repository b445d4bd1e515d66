import { describe, expect, it } from 'vitest';
import { activityStates } from '../activities/activity-lifecycle.ts';
import { aClearance } from '../testing/a-clearance.ts';
import { plainDate } from '../values/plain-date.ts';
import { hasLapsed, isDecidable, moveAfterDecision, moveAfterWithdrawal } from './move-after.ts';

const today = plainDate('2026-06-01');
const moves = (given: Parameters<typeof aClearance>[0]) =>
  Object.fromEntries(
    activityStates.flatMap((state) => {
      const to = moveAfterDecision(state, aClearance(given), today);
      return to ? [[state, to]] : [];
    }),
  );
const favourable = {
  drafted: 'cleared',
  non_competition_running: 'cleared',
  reviewed: 'cleared',
};

describe('a decision of the committee', () => {
  it('is about a sheet: an idea has none, and what is over needs none', () => {
    const undecidable = activityStates.filter((state) => !isDecidable(state));
    expect(undecidable).toEqual(['idea', 'closed']);
  });

  it.each(['favourable', 'favourable_with_conditions'] as const)(
    'that is %s clears what was examined, and lets a running one run on',
    (decision) => {
      expect(moves({ decision })).toEqual(favourable);
    },
  );

  it('clears at once what may begin later', () => {
    expect(moves({ inForceFrom: plainDate('2026-07-01') })).toEqual(favourable);
  });

  it('clears nothing when it had run out before it was written down', () => {
    expect(moves({ inForceUntil: plainDate('2026-05-31') })).toEqual({});
    expect(moves({ inForceUntil: today })).toEqual(favourable);
  });

  it('against an activity sends a running one to review, and an examined one back to its draft', () => {
    expect(moves({ decision: 'unfavourable' })).toEqual({
      non_competition_running: 'drafted',
      cleared: 'reviewed',
      preparing: 'reviewed',
      trial: 'reviewed',
      open: 'reviewed',
      suspended: 'reviewed',
    });
  });

  it('against an activity moves nothing before its first day', () => {
    const decision = 'unfavourable';
    expect(moves({ decision, inForceFrom: plainDate('2026-06-02') })).toEqual({});
  });

  it('that is put off moves nothing', () => {
    expect(moves({ decision: 'adjourned' })).toEqual({});
  });
});

describe('a clearance that is withdrawn', () => {
  const withdrawn = aClearance({ withdrawnOn: today });

  it('sends to review whatever it had let run', () => {
    const sent = activityStates.filter(
      (state) => moveAfterWithdrawal(state, [withdrawn], today) === 'reviewed',
    );
    expect(sent).toEqual(['cleared', 'preparing', 'trial', 'open', 'suspended']);
  });

  it('moves nothing while another one still holds', () => {
    const later = aClearance({ number: 2, inForceFrom: plainDate('2026-03-01') });
    expect(moveAfterWithdrawal('open', [withdrawn, later], today)).toBeNull();
  });
});

describe('an activity whose clearance ran out', () => {
  const until = (day: string) => aClearance({ inForceUntil: plainDate(day) });

  it('has lapsed on the day after its last day', () => {
    expect(hasLapsed('open', [until('2026-06-01')], today)).toBe(false);
    expect(hasLapsed('open', [until('2026-05-31')], today)).toBe(true);
  });

  it('has lapsed in each state that takes people, and in no other', () => {
    const lapsed = activityStates.filter((state) => hasLapsed(state, [], today));
    expect(lapsed).toEqual(['cleared', 'preparing', 'trial', 'open']);
  });

  it('has not while one that is decided begins later', () => {
    const next = aClearance({ number: 2, inForceFrom: plainDate('2026-09-01') });
    expect(hasLapsed('cleared', [until('2026-05-31'), next], today)).toBe(false);
  });

  it('has when the one that begins later was overruled since', () => {
    const next = aClearance({ number: 2, inForceFrom: plainDate('2026-09-01') });
    const against = aClearance({ number: 3, decision: 'unfavourable' });
    expect(hasLapsed('open', [next, against], today)).toBe(true);
  });
});
