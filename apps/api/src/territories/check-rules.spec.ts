import { someCheckRules } from '@etabli/domain/testing/some-check-rules';
import { describe, expect, it } from 'vitest';
import { checkRules } from './check-rules.dto.ts';

const source = { title: 'Essai' };
const accepts = (given: object) => checkRules.safeParse({ ...someCheckRules(), ...given }).success;
const crowding = (given: object) => ({
  crowding: {
    value: {
      leastExpected: 1,
      underServed: { below: 0.5, count: 'low', nearest: 'medium' },
      asElsewhere: { below: 1.2, count: 'medium', nearest: 'medium' },
      ...given,
    },
    source,
  },
});

describe('the rules of a check, as a programme publishes them', () => {
  it('are those proposed, also without what later versions added', () => {
    expect(accepts({})).toBe(true);
    expect(
      accepts({
        crowding: undefined,
        wellServedCountsAs: undefined,
        onListCountsAs: undefined,
        shortWaitCountsAs: undefined,
        everyoneCountsAs: undefined,
      }),
    ).toBe(true);
  });

  it.each<[string, object]>([
    [
      'many make it quieter than few',
      crowding({ asElsewhere: { below: 1.2, count: 'low', nearest: 'low' } }),
    ],
    [
      'few begin above what is as elsewhere',
      crowding({ underServed: { below: 1.3, count: 'low', nearest: 'low' } }),
    ],
    ['nobody is expected', crowding({ leastExpected: 0 })],
    ['a level is none', { everyoneCountsAs: { value: 'loud', source } }],
    ['a level has no source', { onListCountsAs: { value: 'medium' } }],
  ])('are refused where %s', (_, given) => {
    expect(accepts(given)).toBe(false);
  });
});
