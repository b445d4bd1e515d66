import type { Fact } from '@etabli/domain/beneficiaries/facts';
import { waitingMonths } from '@etabli/domain/beneficiaries/waiting';
import { assessEligibility } from '@etabli/domain/eligibility/assess-eligibility';
import type { Assessment } from '@etabli/domain/eligibility/assessment';
import type { Excuse } from '@etabli/domain/eligibility/derogation';
import type { PersonInRound } from '@etabli/domain/matching/round-facts';
import type { ProgrammeRules, ProgrammeVersion } from '@etabli/domain/territories/programme';
import type { Point } from '@etabli/domain/values/distance';
import type { ActivityId, BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import type { Outcome } from '@etabli/domain/values/verdict';
import type { BeneficiaryRow } from '../beneficiaries/beneficiary.entity.ts';
import type { RoundPersonReasons } from './round-person.entity.ts';

/** A person in a round, with the conditions that were not met on its day. */
export type AssessedPerson = PersonInRound & { criteria: RoundPersonReasons['criteria'] };

export type PeopleQuestion = {
  territoryId: TerritoryId;
  on: PlainDate;
  version: ProgrammeVersion;
  facts: ReadonlyMap<BeneficiaryId, Fact[]>;
  excuses: ReadonlyMap<BeneficiaryId, Excuse[]>;
  decidedEligible: ReadonlySet<BeneficiaryId>;
  declined: ReadonlyMap<BeneficiaryId, ActivityId[]>;
  centres: ReadonlyMap<string, Point>;
};

/** People between two words of how far it is. */
const inOneGo = 500;

/** Asks the conditions of everybody on the day of the round. */
export function assessPeople(
  files: readonly BeneficiaryRow[],
  question: PeopleQuestion,
  onProgress: (done: number) => void,
): AssessedPerson[] {
  const assessed: AssessedPerson[] = [];
  for (let from = 0; from < files.length; from += inOneGo) {
    assessed.push(...files.slice(from, from + inOneGo).map((file) => assessOne(file, question)));
    onProgress(assessed.length);
  }
  return assessed;
}

function assessOne(file: BeneficiaryRow, question: PeopleQuestion): AssessedPerson {
  const { on, territoryId, version, facts, excuses, centres, declined } = question;
  const assessment = assessEligibility(facts.get(file.id) ?? [], {
    on,
    territoryId,
    rules: version.rules,
    rulesVersion: version.version,
    excuses: excuses.get(file.id) ?? [],
  });
  const { weeklyMinutesLeast: least, weeklyMinutesMost: most, zone } = file;
  return {
    id: file.id,
    state: file.state,
    eligibility: settled(assessment, question.decidedEligible.has(file.id)),
    waitingMonths: waitOf(file, on, { assessment, rules: version.rules }),
    home: (zone !== null && centres.get(zone)) || null,
    travel: file.travel,
    hours: least === null || most === null ? null : { least, most },
    wishes: file.wishes.map(({ workKind }) => workKind),
    skills: file.skills.map(({ code }) => code),
    declined: declined.get(file.id) ?? [],
    criteria: assessment.criteria
      .filter(({ outcome }) => outcome !== 'yes')
      .map(({ rule, outcome, reason }) => ({ rule, outcome, reason })),
  };
}

/** What rules leave open, the last decision of a person settles; a no of the rules it does not undo. */
const settled = ({ outcome }: Assessment, isDecided: boolean): Outcome =>
  outcome === 'unclear' && isDecided ? 'yes' : outcome;

/** Whole months by the clock of the rules; the entry on the list where the other clock tells nothing. */
function waitOf(
  { listEntryOn }: BeneficiaryRow,
  on: PlainDate,
  { assessment, rules }: { assessment: Assessment; rules: ProgrammeRules },
): number {
  const months = assessment.criteria.find(({ rule }) => rule === 'long-without-work')?.params
    .months;
  if (rules.matching?.waitingClock.value === 'without_work' && typeof months === 'number') {
    return months;
  }
  return listEntryOn === null ? 0 : waitingMonths(listEntryOn, on);
}
