import { commonDays, complementOf } from '../../values/day-ranges.ts';
import type { DomicileCase } from '../explanations/domicile-case.ts';
import { whyDomicileMet, whyDomicileNotMet } from '../explanations/domicile-told.ts';
import { whyDomicileUnclear } from '../explanations/domicile-unclear.ts';
import { domicileHistory } from '../time/domicile-history.ts';
import { longEnough, spellOn } from '../time/spells.ts';
import { type Criterion, type CriterionFinding, outcomeOn } from './criterion.ts';

const explanations = {
  yes: whyDomicileMet,
  no: whyDomicileNotMet,
  unclear: whyDomicileUnclear,
};

/**
 * Call for projects 2022, as the press reported it — the person lives in the territory, and has for at
 * least the months that the programme sets: from the day of the same number on. Which addresses and
 * moves count is rule data; that of a CPAS did in Liège.
 */
export const livesInTerritory: Criterion = ({ domicile }, on, question): CriterionFinding => {
  const history = domicileHistory(domicile, question);
  const months = question.rules.thresholds.monthsDomiciled.value;
  const days = {
    met: commonDays(longEnough(history.shortest, months), history.here),
    open: commonDays(longEnough(history.longest, months), complementOf(history.notHere)),
  };
  const found: DomicileCase = {
    on,
    question,
    history,
    best: spellOn(history.longest, on),
    worst: spellOn(history.shortest, on),
    met: days.met,
  };
  const outcome = outcomeOn(days, on);
  return { ...explanations[outcome](found), outcome, met: days.met, open: days.open };
};
