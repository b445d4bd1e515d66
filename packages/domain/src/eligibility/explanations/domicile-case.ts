import type { DayNumber } from '../../values/calendar.ts';
import type { Question } from '../assessment.ts';
import type { CriterionFinding } from '../criteria/criterion.ts';
import type { DomicileHistory, ReadDomicile } from '../time/domicile-history.ts';
import type { Spell } from '../time/spells.ts';

/** What the explanations of the domicile look at. */
export type DomicileCase = {
  on: DayNumber;
  question: Question;
  history: DomicileHistory;
  /** The stay of the day if it was as long as can be, and as short as can be. */
  best: Spell | undefined;
  worst: Spell | undefined;
  met: CriterionFinding['met'];
};

/** The addresses that hold on a day, surely or possibly. */
export function addressesOn(
  { history, on }: DomicileCase,
  how: 'sure' | 'possible',
): ReadDomicile[] {
  return history.told.filter((one) => one[how].first <= on && on <= one[how].last);
}
