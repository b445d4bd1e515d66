import type { DayNumber } from '../../values/calendar.ts';
import type { Unknown } from '../assessment.ts';
import { latestStart, paramsOf } from '../criteria/criterion.ts';
import type { ReadDomicile } from '../time/domicile-history.ts';
import { addressesOn, type DomicileCase } from './domicile-case.ts';
import { type Explained, usedFact } from './explained.ts';
import { missingFact, untoldAround } from './unclear.ts';

/** Why the stay cannot be told, and what would tell it. */
export function whyDomicileUnclear(found: DomicileCase): Explained {
  const { on, history, best, worst } = found;
  if (history.told.length === 0) {
    return unclear(found, 'nothing-told', { unknown: 'all' });
  }
  const now = untoldAround(history.told, on);
  if (now) {
    return unclear(found, 'now-unknown', { unknown: 'now', from: now.first, until: on });
  }
  const unread = unreadType(found);
  if (unread) {
    return typeUnclear(found, unread);
  }
  const isHere = history.here.some(({ first, last }) => first <= on && on <= last);
  const mayHaveLeft = addressesOn(found, 'possible').some(
    ({ place, fact }) => place !== 'here' || fact.until !== null,
  );
  if (!isHere && mayHaveLeft) {
    const isTwice = addressesOn(found, 'sure').length > 1;
    return unclear(found, isTwice ? 'two-addresses' : 'may-live-elsewhere', { unknown: 'now' });
  }
  const shortest = worst?.since ?? on;
  const gap = worst && untoldAround(history.told, shortest - 1);
  if (gap) {
    return unclear(found, 'gap', { unknown: 'gap', from: gap.first, until: gap.last });
  }
  const bounds = { from: best?.since ?? -Infinity, until: shortest };
  return unclear(found, 'since-unknown', { unknown: 'since', ...bounds });
}

type Lacking = { unknown: Unknown; from?: DayNumber; until?: DayNumber };

function unclear(found: DomicileCase, reason: string, lacking: Lacking): Explained {
  const { on, question, history } = found;
  const { monthsDomiciled } = question.rules.thresholds;
  const { unknown, from = -Infinity, until = Infinity } = lacking;
  const isBeginning = unknown === 'since' || unknown === 'all';
  const decidedBy = latestStart(on, monthsDomiciled.value);
  const days = { from, until, ...(isBeginning && { decidedBy }) };
  const missing = missingFact({ fact: 'domicile', unknown }, question, days);
  return {
    reason,
    params: paramsOf(days, { threshold: monthsDomiciled.value }),
    factsUsed: history.told.map(usedFact),
    source: monthsDomiciled.source,
    missing: [missing],
    change: { step: 'tell', fact: 'domicile', unknown, decidedBy: missing.decidedBy },
  };
}

/** A kind of address on which the rules are silent, where its days make the difference. */
function unreadType({ history, best, on }: DomicileCase): ReadDomicile | undefined {
  const since = best?.since ?? -Infinity;
  return history.told.find(
    ({ reading, place, possible }) =>
      reading === 'unclear' && place !== 'away' && possible.last >= since && possible.first <= on,
  );
}

function typeUnclear({ question }: DomicileCase, unread: ReadDomicile): Explained {
  const { fact, begins, ends } = unread;
  const days = { from: begins.earliest, until: ends.latest };
  const missing = missingFact({ fact: 'domicile', unknown: 'reading' }, question, days);
  return {
    reason: 'type-unclear',
    params: paramsOf(days, { type: fact.type }),
    factsUsed: [usedFact(unread)],
    source: question.rules.eligibility.domicileTypes[fact.type].source,
    missing: [missing],
    change: { step: 'tell', fact: 'domicile', unknown: 'reading', decidedBy: null },
  };
}
