import type { DayNumber } from '../../values/calendar.ts';
import type { Source } from '../../values/source.ts';
import type { Question } from '../assessment.ts';
import type { CriterionFinding } from '../criteria/criterion.ts';
import type { Spell } from '../time/spells.ts';
import type { ReadWork, WorkHistory } from '../time/work-history.ts';

/** What the explanations of the time without work look at. */
export type WorkCase = {
  on: DayNumber;
  question: Question;
  history: WorkHistory;
  /** The spell of the day if there was as little work as can be, and as much as can be. */
  best: Spell | undefined;
  worst: Spell | undefined;
  met: CriterionFinding['met'];
};

/** Where it was read what a status counts as. */
export function statusSource({ fact }: ReadWork, { rules }: Question): Source {
  const { statuses, involuntaryPartTime } = rules.eligibility;
  const isShort = fact.status === 'employed' && fact.isInvoluntaryPartTime === true;
  return (isShort ? involuntaryPartTime : statuses[fact.status]).source;
}
