import type { WorkCase } from '../explanations/work-case.ts';
import { whyWorkMet } from '../explanations/work-met.ts';
import { whyWorkNotMet } from '../explanations/work-not-met.ts';
import { whyWorkUnclear } from '../explanations/work-unclear.ts';
import { longEnough, spellOn, spellsOf } from '../time/spells.ts';
import { workHistory } from '../time/work-history.ts';
import { type Criterion, type CriterionFinding, outcomeOn } from './criterion.ts';

const explanations = { yes: whyWorkMet, no: whyWorkNotMet, unclear: whyWorkUnclear };

/**
 * Call for projects 2022, as the press reported it — the person has been without work for more than
 * the months that the programme sets: from the day of the same number on, which is itself the first
 * after those months. What counts as work, and how much of it is tolerated, is rule data.
 */
export const longWithoutWork: Criterion = ({ work }, on, question): CriterionFinding => {
  const { thresholds, eligibility } = question.rules;
  const history = workHistory(work, eligibility, on);
  const months = thresholds.monthsWithoutWork.value;
  const worst = spellsOf(history.most, eligibility.toleratedWork.value);
  const best = spellsOf(history.least, eligibility.toleratedWork.value);
  const days = { met: longEnough(worst, months), open: longEnough(best, months) };
  const found: WorkCase = {
    on,
    question,
    history,
    best: spellOn(best, on),
    worst: spellOn(worst, on),
    met: days.met,
  };
  const outcome = outcomeOn(days, on);
  return { ...explanations[outcome](found), outcome, met: days.met, open: days.open };
};
