import { dateOfDay } from '../../values/calendar.ts';
import type { Source } from '../../values/source.ts';
import type { ChangeStep } from '../assessment.ts';
import { nextMet, paramsOf } from '../criteria/criterion.ts';
import type { ReadDomicile } from '../time/domicile-history.ts';
import { addressesOn, type DomicileCase } from './domicile-case.ts';
import { type Explained, factsIn, monthsCounted, usedFact } from './explained.ts';

/** Why the stay is long enough. */
export function whyDomicileMet(found: DomicileCase): Explained {
  const { on, question, history, worst } = found;
  const { monthsDomiciled } = question.rules.thresholds;
  const since = worst?.since ?? on;
  return {
    reason: 'since',
    params: paramsOf(
      { since },
      { ...monthsCounted(since, on, monthsDomiciled.value), ...addressOf(found) },
    ),
    factsUsed: factsIn(history.told, since, on),
    source: monthsDomiciled.source,
    missing: [],
    change: null,
  };
}

/** Why the person surely does not live here, or not for long enough. */
export function whyDomicileNotMet(found: DomicileCase): Explained {
  const { on, history } = found;
  const isAway = history.notHere.some(({ first, last }) => first <= on && on <= last);
  const [address] = addressesOn(found, 'sure').filter(
    ({ place, reading }) => place !== 'here' || reading === 'does_not_count',
  );
  return isAway ? notHere(found, address) : tooShort(found);
}

function tooShort(found: DomicileCase): Explained {
  const { on, question, history, best, met } = found;
  const { monthsDomiciled } = question.rules.thresholds;
  const since = best?.since ?? on;
  const from = nextMet(met, on);
  const moves = question.rules.eligibility.movesWithinCount.value ? 'count' : 'begin_anew';
  return {
    reason: 'too-short',
    params: paramsOf(
      { since, from },
      { ...monthsCounted(since, on, monthsDomiciled.value), ...addressOf(found), moves },
    ),
    factsUsed: factsIn(history.told, since, on),
    source: monthsDomiciled.source,
    missing: [],
    change: waitUntil(found),
  };
}

function notHere(found: DomicileCase, address: ReadDomicile | undefined): Explained {
  const { on, met } = found;
  return {
    reason: address ? reasonAgainst(address, found) : 'elsewhere',
    params: paramsOf(
      { since: address?.begins.latest ?? Infinity, from: nextMet(met, on) },
      address ? { type: address.fact.type } : {},
    ),
    factsUsed: address ? [usedFact(address)] : [],
    source: sourceAgainst(address, found),
    missing: [],
    change: waitUntil(found) ?? { step: 'move_in' },
  };
}

function reasonAgainst({ fact, place }: ReadDomicile, { question }: DomicileCase): string {
  if (place === 'here') {
    return 'type-not-counted';
  }
  if (fact.country !== 'BE') {
    return 'abroad';
  }
  const isElsewhere = fact.territoryId === null || fact.territoryId === question.territoryId;
  return isElsewhere ? 'elsewhere' : 'other-territory';
}

function sourceAgainst(address: ReadDomicile | undefined, { question }: DomicileCase): Source {
  const { thresholds, eligibility } = question.rules;
  return address?.place === 'here'
    ? eligibility.domicileTypes[address.fact.type].source
    : thresholds.monthsDomiciled.source;
}

function waitUntil({ met, on }: DomicileCase): ChangeStep | null {
  const until = dateOfDay(nextMet(met, on));
  return until === null ? null : { step: 'wait', until };
}

/** The kind of address on the day, for the words of the answer. */
function addressOf(found: DomicileCase): Record<string, string> {
  const address = addressesOn(found, 'possible').find(({ place }) => place === 'here');
  return address
    ? { type: address.fact.type, ...(address.fact.zone && { zone: address.fact.zone }) }
    : {};
}
