import type { RegistrationFact, VoluntarinessFact } from '../../beneficiaries/facts.ts';
import type { ProvableFact } from '../../territories/eligibility-terms.ts';
import { type DayNumber, dateOfDay } from '../../values/calendar.ts';
import {
  commonDays,
  complementOf,
  type DayRange,
  rangeWith,
  unionOf,
} from '../../values/day-ranges.ts';
import type { Source } from '../../values/source.ts';
import type { Outcome } from '../../values/verdict.ts';
import type { ChangeStep, Question } from '../assessment.ts';
import { factsIn } from '../explanations/explained.ts';
import { missingFact } from '../explanations/unclear.ts';
import { type Covering, coveringOf } from '../time/coverage.ts';
import { type CriterionFinding, nextMet, outcomeOn, paramsOf } from './criterion.ts';

type Statement = VoluntarinessFact | RegistrationFact;

type Asked = {
  question: Question;
  fact: ProvableFact;
  reasons: Record<Outcome, string>;
  source: Source;
  change: ChangeStep;
};

/** A condition that asks no more than that something was told and still holds on the day. */
export function statementFinding(
  statements: readonly Statement[],
  on: DayNumber,
  asked: Asked,
): CriterionFinding {
  const told = statements.map(coveringOf);
  const met = unionOf(told.map(({ sure }) => sure));
  const open = complementOf(takenBack(told));
  const outcome = outcomeOn({ met, open }, on);
  const missing =
    outcome === 'unclear'
      ? [
          missingFact(
            { fact: asked.fact, unknown: told.length === 0 ? 'all' : 'now' },
            asked.question,
          ),
        ]
      : [];
  const until = dateOfDay(nextMet(met, on));
  const held = rangeWith(met, on);
  return {
    outcome,
    met,
    open,
    reason: asked.reasons[outcome],
    params: held
      ? paramsOf({ since: held.first, until: held.last })
      : paramsOf({ until: lastDay(told), from: nextMet(met, on) }),
    factsUsed: factsIn(told, -Infinity, Infinity),
    source: asked.source,
    missing,
    change: outcome === 'yes' ? null : until ? { step: 'wait', until } : asked.change,
  };
}

/** Days after a statement on which surely none holds; before the first one nobody may have been asked. */
function takenBack(told: readonly Covering[]): DayRange[] {
  const first = told.reduce((day, { possible }) => Math.min(day, possible.first), Infinity);
  const others = complementOf(unionOf(told.map(({ possible }) => possible)));
  return commonDays(others, [{ first, last: Infinity }]);
}

const lastDay = (told: readonly Covering[]): DayNumber =>
  told.reduce((last, { possible }) => Math.max(last, possible.last), -Infinity);
