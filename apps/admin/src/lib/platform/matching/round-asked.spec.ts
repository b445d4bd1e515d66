import { expect, it } from 'vitest';
import { wordsOf } from '../words-of.ts';
import { roundAsked } from './round-asked.ts';

const round = { requestedBy: 'Paul', requestedAt: '2026-11-26T23:30:00.000Z' };

it.each([
  ['2026-11-27', /^Demandé par Paul, le 27 novembre 2026 à 00:30\. Tout vaut ce jour-là\.$/],
  ['2026-11-20', /^Demandé par Paul, .*\. Attentes et conditions au 20 novembre 2026\.$/],
])(
  'tells of a round for %s the day only where it is another one in Belgium',
  (assessedOn, told) => {
    expect(roundAsked({ ...round, assessedOn }, wordsOf('fr'))).toMatch(told);
  },
);
