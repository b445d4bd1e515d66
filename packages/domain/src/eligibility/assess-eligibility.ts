import type {
  DomicileFact,
  Fact,
  RegistrationFact,
  VoluntarinessFact,
  WorkFact,
} from '../beneficiaries/facts.ts';
import { type DayNumber, dateOfDay, dayNumber } from '../values/calendar.ts';
import { always, commonDays, type DayRange, rangeWith } from '../values/day-ranges.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { type Outcome, outcomeOf, type Trace } from '../values/verdict.ts';
import type {
  Assessment,
  ChangeStep,
  CriterionName,
  EligibilityRules,
  Question,
} from './assessment.ts';
import type { Criterion, CriterionFinding, FactsByKind } from './criteria/criterion.ts';
import { livesInTerritory } from './criteria/lives-in-territory.ts';
import { longWithoutWork } from './criteria/long-without-work.ts';
import { registeredAsJobSeeker } from './criteria/registered-as-job-seeker.ts';
import { volunteers } from './criteria/volunteers.ts';
import { type Excused, excused } from './excused.ts';
import { mayHaveBegun } from './time/coverage.ts';

const criteria: Record<CriterionName, Criterion> = {
  'long-without-work': longWithoutWork,
  'lives-in-territory': livesInTerritory,
  volunteers,
  'registered-as-job-seeker': registeredAsJobSeeker,
};

type Found = Excused<CriterionFinding & { rule: CriterionName }>;

/**
 * Whether a person meets the conditions of a programme on a day, for a territory: yes, no, or unclear,
 * with what each condition found, since or from when, what is missing and what would alter the answer.
 *
 * Facts that begin after the day are not looked at; days still to come are told as if nothing changed.
 * Facts are believed: `checkFacts` tells which cannot be. Nothing is decided here; a person decides.
 */
export function assessEligibility(facts: readonly Fact[], question: Question): Assessment {
  const { on, territoryId, rules, rulesVersion = null, excuses = [] } = question;
  const day = dayNumber(on);
  const begun = factsByKind(facts, on);
  const told = asked(rules).map(
    (rule): Found => ({ ...criteria[rule](begun, day, question), rule, excuse: null }),
  );
  const found = excused(told, excuses, { on, day });
  const outcome = outcomeOf(found.map((one) => (one.excuse ? 'yes' : one.outcome)));
  const { eligibleFrom, eligibleUntil, changesOn } = timesOf(found, day, outcome);
  const counted = found.filter(({ excuse }) => excuse === null);
  const derogations = found.flatMap(({ excuse }) => excuse ?? []);
  return {
    outcome,
    criteria: found.map(traceOf),
    on,
    territoryId,
    rulesVersion,
    eligibleFrom,
    eligibleUntil,
    changesOn,
    missing: counted.flatMap(({ missing }) => missing),
    smallestChange: smallestChange(counted, outcome, eligibleFrom),
    ...(derogations.length > 0 && { derogations }),
  };
}

function asked({ eligibility }: EligibilityRules): CriterionName[] {
  const names: CriterionName[] = ['long-without-work', 'lives-in-territory'];
  if (eligibility.asksVoluntariness.value) {
    names.push('volunteers');
  }
  if (eligibility.asksRegistration.value) {
    names.push('registered-as-job-seeker');
  }
  return names;
}

function factsByKind(facts: readonly Fact[], on: PlainDate): FactsByKind {
  const work: WorkFact[] = [];
  const domicile: DomicileFact[] = [];
  const voluntariness: VoluntarinessFact[] = [];
  const registration: RegistrationFact[] = [];
  for (const fact of facts) {
    if (!mayHaveBegun(fact, on)) {
      continue;
    }
    switch (fact.kind) {
      case 'work':
        work.push(fact);
        break;
      case 'domicile':
        domicile.push(fact);
        break;
      case 'voluntariness':
        voluntariness.push(fact);
        break;
      case 'registration':
        registration.push(fact);
        break;
    }
  }
  return { work, domicile, voluntariness, registration };
}

function traceOf({ rule, outcome, reason, params, factsUsed, source }: Found) {
  return { rule, outcome, reason, params, factsUsed, source } satisfies Trace<CriterionName>;
}

type Times = Pick<Assessment, 'eligibleFrom' | 'eligibleUntil' | 'changesOn'>;

function timesOf(found: readonly Found[], on: DayNumber, outcome: Outcome): Times {
  let met: DayRange[] = [always];
  let open: DayRange[] = [always];
  for (const one of found) {
    met = commonDays(met, one.met);
    open = commonDays(open, one.open);
  }
  const yes = rangeWith(met, on) ?? met.find(({ first }) => first > on);
  return {
    eligibleFrom: dateOfDay(yes?.first ?? Infinity),
    eligibleUntil: dateOfDay(yes?.last ?? Infinity),
    changesOn: dateOfDay(nextChange({ yes, open }, on, outcome)),
  };
}

function nextChange(
  { yes, open }: { yes: DayRange | undefined; open: DayRange[] },
  on: DayNumber,
  outcome: Outcome,
): DayNumber {
  switch (outcome) {
    case 'yes':
      return (yes?.last ?? Infinity) + 1;
    case 'unclear':
      return Math.min(yes?.first ?? Infinity, (rangeWith(open, on)?.last ?? Infinity) + 1);
    case 'no':
      return open.find(({ first }) => first > on)?.first ?? Infinity;
  }
}

function smallestChange(
  found: readonly Found[],
  outcome: Outcome,
  eligibleFrom: PlainDate | null,
): ChangeStep[] {
  if (outcome === 'yes') {
    return found.flatMap(({ change }) => change ?? []).slice(0, 1);
  }
  const others: ChangeStep[] = [];
  let until: PlainDate | null = null;
  for (const { outcome: its, change } of found) {
    if (its === 'yes') {
      continue;
    }
    if (change === null) {
      return [];
    }
    if (change.step === 'wait') {
      until = laterOf(until, change.until);
    } else {
      others.push(change);
    }
  }
  if (others.length === 0) {
    until = laterOf(until, eligibleFrom);
  }
  return until === null ? others : [{ step: 'wait', until }, ...others];
}

const laterOf = (a: PlainDate | null, b: PlainDate | null) =>
  a === null || (b !== null && b > a) ? b : a;
