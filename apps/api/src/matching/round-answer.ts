import { randomUUID } from 'node:crypto';
import { buildInstance } from '@etabli/domain/matching/build-instance';
import { buildPairs } from '@etabli/domain/matching/build-pairs';
import { type LockInTheWay, locksInTheWay } from '@etabli/domain/matching/change/locks-in-the-way';
import { explainPlaced, explainUnplaced } from '@etabli/domain/matching/explain';
import { fitOf } from '@etabli/domain/matching/fit-of';
import { openTo, type RoundPlan } from '@etabli/domain/matching/round-plan';
import { solveMatching } from '@etabli/domain/matching/solve-matching';
import { exclusionOf } from '@etabli/domain/matching/standing';
import { verifyMatching } from '@etabli/domain/matching/verify-matching';
import { type CutOffs, waitingCutOffs } from '@etabli/domain/matching/waiting-cut-offs';
import { type AssessedPerson, assessPeople } from './assess-people.ts';
import type { ProposalRow } from './proposals/proposal.entity.ts';
import type { RoundReading } from './read-round.ts';
import type { RoundStep } from './round.entity.ts';
import { roundDigest } from './round-digest.ts';
import type { RoundActivity } from './round-facts.queries.ts';
import type { RoundPersonReasons, RoundPersonRow, Standing } from './round-person.entity.ts';

type NewPerson = Pick<RoundPersonRow, 'beneficiaryId' | 'standing' | 'waitingMonths' | 'reasons'>;
type NewProposal = Pick<
  ProposalRow,
  'id' | 'beneficiaryId' | 'activityId' | 'employerId' | 'waitingMonths' | 'fit' | 'reasons'
>;

/** All that a computed round writes; what goes into columns of JSON is text already. */
export type RoundAnswer = {
  digest: string;
  instance: string;
  result: string;
  people: string;
  proposals: string;
  counts: Record<Standing, number>;
};

export type RoundQuestion = { reading: RoundReading; engine: string };
export type OnStep = (step: RoundStep, done?: number, total?: number) => void;

/**
 * The whole answer of a round, from what was read of its territory: pure computing, for a thread of its
 * own. Null when the proof of it fails, which is a fault of ours that is better told than shown as a plan.
 */
export function answerRound(
  { reading, engine }: RoundQuestion,
  onStep: OnStep,
): RoundAnswer | null {
  const { round, files, activities, earlier, rules } = reading;
  onStep('assessing', 0, files.length);
  const assessed = assessPeople(files, reading.question, (done) =>
    onStep('assessing', done, files.length),
  );
  const { held, previous } = earlier;
  const people = assessed.filter((person) => held.has(person.id) || exclusionOf(person) === null);
  const asked = { people, activities, held, previous, rules };
  onStep('pairing');
  const pairs = buildPairs(people, activities, rules);
  const instance = buildInstance(asked, pairs);
  onStep('solving');
  const result = solveMatching(instance);
  onStep('proving');
  if (!verifyMatching(instance, result).ok) {
    return null;
  }
  const locked = new Set((instance.locked ?? []).map(([person]) => person));
  const plan: RoundPlan = { ...asked, pairs, match: result.match, held: locked };
  const cutOffs = waitingCutOffs(plan);
  const inTheWay = locksInTheWay(instance, result);
  const everybody = peopleOf(assessed, plan, { cutOffs, inTheWay });
  const count = (standing: Standing) => everybody.filter((one) => one.standing === standing).length;
  const { rulesVersion } = round;
  return {
    digest: roundDigest({ engine, rulesVersion, instance, result }),
    instance: JSON.stringify(instance),
    result: JSON.stringify(result),
    people: JSON.stringify(everybody),
    proposals: JSON.stringify(proposalsOf(plan, activities, cutOffs)),
    counts: {
      placed: count('placed'),
      held: count('held'),
      unplaced: count('unplaced'),
      excluded: count('excluded'),
    },
  };
}

const nothing: RoundPersonReasons = { reasons: [], open: [], left: [], removed: [], criteria: [] };

/** Where everybody on the list stands, with what the round can tell of it. */
function peopleOf(
  assessed: readonly AssessedPerson[],
  plan: RoundPlan,
  { cutOffs, inTheWay }: { cutOffs: CutOffs; inTheWay: ReadonlyMap<number, LockInTheWay[]> },
): NewPerson[] {
  const indexOf = new Map(plan.people.map(({ id }, index) => [id, index]));
  return assessed.map((person) => {
    const index = indexOf.get(person.id);
    const known = { beneficiaryId: person.id, waitingMonths: person.waitingMonths };
    if (index === undefined) {
      const code = exclusionOf(person) ?? 'paused';
      const { criteria } = person;
      const reasons = { ...nothing, reasons: [{ code, params: {} }], criteria };
      return { ...known, standing: 'excluded', reasons };
    }
    const open = openTo(plan, index).map((activity) => plan.activities[activity]?.id ?? '');
    if (plan.held.has(index)) {
      return { ...known, standing: 'held', reasons: { ...nothing, open } };
    }
    if ((plan.match[index] ?? -1) >= 0) {
      return { ...known, standing: 'placed', reasons: { ...nothing, open } };
    }
    const told = explainUnplaced(plan, index, cutOffs, inTheWay.get(index));
    return { ...known, standing: 'unplaced', reasons: { ...nothing, ...told, open } };
  });
}

/** One proposal for everybody whom the plan gives a post that was not held before. */
function proposalsOf(
  plan: RoundPlan,
  activities: readonly RoundActivity[],
  cutOffs: CutOffs,
): NewProposal[] {
  const { rules } = plan;
  return plan.people.flatMap((person, index) => {
    const at = plan.match[index] ?? -1;
    const [activity, cutOff] = [activities[at], cutOffs.of[at]];
    if (!activity || !cutOff || plan.held.has(index)) {
      return [];
    }
    const reasons = explainPlaced(person, activity, { rules, cutOff });
    return [
      {
        id: randomUUID(),
        beneficiaryId: person.id,
        activityId: activity.id,
        employerId: activity.employerId,
        waitingMonths: person.waitingMonths,
        fit: fitOf(reasons.parts, rules.weights.value),
        reasons,
      },
    ];
  });
}
