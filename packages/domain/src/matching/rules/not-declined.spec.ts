import { expect, it } from 'vitest';
import { aPersonInRound } from '../../testing/a-person-in-round.ts';
import { anActivityInRound } from '../../testing/an-activity-in-round.ts';
import { someMatchingRules } from '../../testing/some-matching-rules.ts';
import { notDeclined } from './not-declined.ts';

it('remembers a no for that activity, and for no other', () => {
  const person = aPersonInRound({ declined: ['workshop'] });
  const of = (id: string) => notDeclined(person, anActivityInRound({ id }), someMatchingRules());
  expect(of('workshop')).toEqual({ outcome: 'no', reason: 'declined-before', params: {} });
  expect(of('garden').outcome).toBe('yes');
});
