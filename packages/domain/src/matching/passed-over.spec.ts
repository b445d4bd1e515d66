import { describe, expect, it } from 'vitest';
import { type InLine, passedOver } from './passed-over.ts';

const inLine = (id: string, waitingMonths: number, given: Partial<InLine> = {}): InLine => ({
  id,
  waitingMonths,
  couldDo: true,
  isTakenUp: false,
  hasDeclined: false,
  ...given,
});
const taken = inLine('karim', 48, { isTakenUp: true });
const over = (...people: InLine[]) => passedOver(taken, [taken, ...people]).map(({ id }) => id);

describe('who is passed over when a proposal is taken up', () => {
  it('is who waits longer, could do the same and has nothing taken up, the longest first', () => {
    expect(over(inLine('fatima', 61), inLine('rosa', 71))).toEqual(['rosa', 'fatima']);
  });

  it.each([
    ['waits as long', inLine('x', 48)],
    ['waits less', inLine('x', 47)],
    ['could not do it', inLine('x', 71, { couldDo: false })],
    ['is taken up elsewhere', inLine('x', 71, { isTakenUp: true })],
    ['said no to it', inLine('x', 71, { hasDeclined: true })],
  ])('is nobody who %s', (_, person) => {
    expect(over(person)).toEqual([]);
  });

  it('is one person by one month', () => {
    expect(over(inLine('x', 49))).toEqual(['x']);
  });
});
