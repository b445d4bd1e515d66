import { describe, expect, it } from 'vitest';
import { aTerritory } from '../../testing/a-territory.ts';
import { someRules } from '../../testing/some-rules.ts';
import { plainDate } from '../../values/plain-date.ts';
import { agreementSigned } from './agreement-signed.ts';

const find = (date: string | null, moveOn?: string) =>
  agreementSigned(
    {
      territory: aTerritory({ agreementSignedOn: date === null ? null : plainDate(date) }),
      zones: [],
      decision: null,
      on: moveOn === undefined ? undefined : plainDate(moveOn),
    },
    someRules(),
  );

describe('agreement-signed', () => {
  it.each([
    ['before the day of the move', '2024-02-29', '2024-03-01', 'yes', 'signed'],
    ['on the day of the move', '2024-03-01', '2024-03-01', 'yes', 'signed'],
    ['the day after the move', '2024-03-02', '2024-03-01', 'no', 'later'],
    ['no date noted', null, '2024-03-01', 'unclear', 'date-missing'],
    ['no date noted, no day of the move', null, undefined, 'unclear', 'date-missing'],
    ['a date, no day of the move', '2024-03-02', undefined, 'yes', 'signed'],
  ])('%s: %s for a move on %s → %s, %s', (_, date, moveOn, outcome, reason) => {
    expect(find(date, moveOn)).toMatchObject({ outcome, reason });
  });

  it('shows the date that it found', () => {
    expect(find('2024-02-29')).toEqual({
      outcome: 'yes',
      reason: 'signed',
      params: { on: '2024-02-29' },
      factsUsed: ['territory.agreementSignedOn'],
    });
  });

  it('shows both days when the one lies after the other', () => {
    expect(find('2024-03-02', '2024-03-01')).toMatchObject({
      params: { on: '2024-03-02', moveOn: '2024-03-01' },
      factsUsed: ['territory.agreementSignedOn', 'move.on'],
    });
  });
});
