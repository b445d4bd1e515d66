import type {
  DomicileFact,
  Fact,
  RegistrationFact,
  VoluntarinessFact,
  WorkFact,
} from '../beneficiaries/facts.ts';
import { type DayNumber, dateOfDay, dayNumber } from '../values/calendar.ts';
import { commonDays, type DayRange, rangeWith } from '../values/day-ranges.ts';
import type { PlainDate } from '../values/plain-date.ts';
import { type Outcome, type Trace, verdictOf } from '../values/verdict.ts';
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
  const found: Found[] = excused(
    asked(rules).map((rule) => Object.assign(criteria[rule](begun, day, question), { rule })),
    excuses,
    { on, day },
  );
  const { outcome } = verdictOf(
    found.map((one) => (one.excuse ? { ...one, outcome: 'yes' } : one)),
  );
  const times = timesOf(found, day, outcome);
  const counted = found.filter(({ excuse }) => excuse === null);
  const derogations = found.flatMap(({ excuse }) => excuse ?? []);
  return {
    outcome,
    criteria: found.map(traceOf),
    on,
    territoryId,
    rulesVersion,
    ...times,
    missing: counted.flatMap(({ missing }) => missing),
    smallestChange: smallestChange(counted, outcome, times.eligibleFrom),
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
  const met = found.map((one) => one.met).reduce(commonDays);
  const open = found.map((one) => one.open).reduce(commonDays);
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
  const steps = found.filter((one) => one.outcome !== 'yes').map(({ change }) => change);
  const known = steps.filter((step) => step !== null);
  if (known.length < steps.length) {
    return [];
  }
  const waits = known.filter((step) => step.step === 'wait').map(({ until }) => until);
  const others = known.filter((step) => step.step !== 'wait');
  const [until] = [...waits, ...(others.length === 0 && eligibleFrom ? [eligibleFrom] : [])]
    .sort()
    .reverse();
  return until === undefined ? others : [{ step: 'wait', until }, ...others];
}
