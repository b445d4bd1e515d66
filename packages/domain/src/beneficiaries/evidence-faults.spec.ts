import { describe, expect, it } from 'vitest';
import { plainDate } from '../values/plain-date.ts';
import { evidenceFaults } from './evidence-faults.ts';

const today = plainDate('2026-10-01');

describe('a proof that somebody saw', () => {
  it('was seen today or before', () => {
    expect(evidenceFaults({ seenOn: today, validUntil: null }, today)).toEqual([]);
    const tomorrow = plainDate('2026-10-02');
    expect(evidenceFaults({ seenOn: tomorrow, validUntil: null }, today)).toEqual([
      { place: 'seenOn', code: 'seen-in-future' },
    ]);
  });

  it('held on the day on which it was seen', () => {
    expect(evidenceFaults({ seenOn: today, validUntil: today }, today)).toEqual([]);
    const before = plainDate('2026-09-30');
    expect(evidenceFaults({ seenOn: today, validUntil: before }, today)).toEqual([
      { place: 'validUntil', code: 'ends-before-seen' },
    ]);
  });
});
