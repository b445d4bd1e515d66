import { describe, expect, it } from 'vitest';
import { plainDate } from '../values/plain-date.ts';
import type { Membership } from './membership.ts';
import { usualPurpose } from './read-purpose.ts';
import type { Role } from './roles.ts';

const today = plainDate('2026-03-10');
const holds = (
  role: Role,
  territoryId: string | null,
  until: string | null = null,
): Membership => ({
  accountId: 'an-account',
  role,
  territoryId,
  from: plainDate('2026-01-01'),
  until: until === null ? null : plainDate(until),
});

describe('what a file is usually opened for', () => {
  it.each<[string, Membership[], string]>([
    ['by who accompanies people there', [holds('guidance_worker', 'a')], 'guidance'],
    ['by who coordinates there', [holds('territory_coordinator', 'a')], 'guidance'],
    ['by an auditor of the region', [holds('auditor', null)], 'audit'],
    ['by an auditor of the territory', [holds('auditor', 'a')], 'audit'],
    ['by an employer', [holds('employer', 'a')], 'hiring'],
    [
      'by who audits here and accompanies elsewhere',
      [holds('auditor', 'a'), holds('guidance_worker', 'b')],
      'audit',
    ],
    [
      'by who accompanied until yesterday, and audits',
      [holds('guidance_worker', 'a', '2026-03-09'), holds('auditor', 'a')],
      'audit',
    ],
  ])('%s', (_, held, expected) => {
    expect(usualPurpose(held, ['a'], today)).toBe(expected);
  });

  it('is guidance of several territories only where all of them are accompanied', () => {
    const both = [holds('guidance_worker', 'a'), holds('guidance_worker', 'b')];
    expect(usualPurpose(both, ['a', 'b'], today)).toBe('guidance');
    const one = [holds('guidance_worker', 'a'), holds('auditor', null)];
    expect(usualPurpose(one, ['a', 'b'], today)).toBe('audit');
  });
});
