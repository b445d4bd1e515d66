import { describe, expect, it } from 'vitest';
import { readDecision } from './read-decision.ts';

const day = (name: string, text: string) => {
  const [day, month, year] = text.split('/');
  return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
};

describe('the decision that a form tells', () => {
  it('has the conditions that were written, in their order', () => {
    const { conditions } = readDecision({
      'conditions.0.kind': 'clientele',
      'conditions.0.words': ' 65 ans et plus ',
      'conditions.1.kind': 'area',
      'conditions.1.words': '',
      'conditions.2.kind': 'x',
      'conditions.2.words': 'Le reste.',
    });
    expect(conditions).toEqual([
      { kind: 'clientele', words: '65 ans et plus' },
      { kind: 'other', words: 'Le reste.' },
    ]);
  });

  it('holds from the day of the session when no other day is typed, and without end', () => {
    expect(readDecision(day('decidedOn', '2/11/2026'))).toMatchObject({
      decidedOn: '2026-11-02',
      inForceFrom: '2026-11-02',
      inForceUntil: null,
      minutesReference: null,
    });
  });

  it('sends what was left empty as it is, for the API to name', () => {
    expect(readDecision({}).decision).toBeUndefined();
    expect(readDecision({})).toMatchObject({ decidedOn: '', motive: '' });
  });
});
