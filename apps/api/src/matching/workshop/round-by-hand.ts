import { listStates } from '@etabli/domain/beneficiaries/beneficiary-lifecycle';
import { type Gesture, type HandChoice, planByHand } from '@etabli/domain/matching/gestures';
import type { MatchInstance, MatchResult } from '@etabli/domain/matching/match-instance';
import type { ProposalState } from '@etabli/domain/matching/proposal-lifecycle';
import type { ActivityId, BeneficiaryId } from '@etabli/domain/values/ids';
import { isOneOf } from '@etabli/domain/values/one-of';
import type { EntityManager } from 'typeorm';
import { findPlan } from '../find-plan.ts';
import { takenUpStates } from '../proposals/people-in-line.ts';
import type { RoundRow } from '../round.entity.ts';
import { RoundGestureRow } from './round-gesture.entity.ts';
import type { WorkshopHindrance } from './workshop-hindrance.ts';

/** A computed round with all that people did on top of it; people and activities by their index, too. */
export type RoundByHand = {
  round: RoundRow;
  instance: MatchInstance;
  result: MatchResult;
  gestures: RoundGestureRow[];
  people: readonly BeneficiaryId[];
  activities: readonly ActivityId[];
  /** Who is where by now, answers and gestures counted. */
  match: number[];
  /** Who would be where without a gesture, answers counted. */
  computed: number[];
  /** Who stays whatever else is moved, and where; -1 for nowhere. */
  fixed: Map<number, number>;
  choices: ReadonlyMap<BeneficiaryId, HandChoice>;
  states: ReadonlyMap<BeneficiaryId, ProposalState>;
  /** Who has left the list since. */
  gone: ReadonlySet<BeneficiaryId>;
};

/**
 * The states in which nobody has begun to work on a proposal: gestures make it and take it away. A round
 * that gave way is read as it was.
 */
const openStates: readonly ProposalState[] = ['computed', 'displaced', 'superseded'];
/** Reads what a gesture is made on; null where the round was never computed. */
export async function findRoundByHand(
  tx: EntityManager,
  round: RoundRow,
): Promise<RoundByHand | null> {
  const plan = await findPlan(tx, round);
  if (!plan) {
    return null;
  }
  const { instance, result } = plan;
  const gestures = await tx.find(RoundGestureRow, {
    where: { roundId: round.id },
    order: { number: 'ASC' },
  });
  const rows: { id: BeneficiaryId; state: ProposalState }[] = await tx.query(
    'select beneficiary_id as id, state from proposals where round_id = $1',
    [round.id],
  );
  const states = new Map(rows.map(({ id, state }) => [id, state]));
  const people = (instance.people.id ?? []).map(String);
  const activities = (instance.activities.id ?? []).map(String);
  const computed = new Map(
    people.flatMap((id, person) => {
      const activity = activities[result.match[person] ?? -1];
      return activity === undefined ? [] : [[id, activity] as const];
    }),
  );
  const { at, choices } = planByHand(computed, gestures.map(gestureOf));
  const indexOf = new Map(activities.map((id, index) => [id, index]));
  const places = people.map((id) => indexOf.get(at.get(id) ?? '') ?? -1);
  const held = new Set((instance.locked ?? []).map(([person]) => person));
  const gone = await findGone(
    tx,
    round,
    people.filter((_, person) => !held.has(person)),
  );
  const fixed = fixedOf({ instance, people, places, states, choices, gone });
  const isOut = (id: BeneficiaryId) => {
    const state = states.get(id);
    const isOpen = state === undefined || isOneOf(openStates, state);
    return isOpen ? gone.has(id) : !isOneOf(takenUpStates, state);
  };
  const staying = (matched: readonly number[]) =>
    matched.map((place, person) => (isOut(people[person] ?? '') ? -1 : place));
  return {
    ...{ round, instance, result, gestures, people, activities, fixed, choices, states, gone },
    match: staying(places),
    computed: staying(result.match),
  };
}

/** Who left the list since the round, and was promised nothing; a round that gave way is read as it was. */
async function findGone(
  tx: EntityManager,
  { state }: RoundRow,
  people: readonly BeneficiaryId[],
): Promise<Set<BeneficiaryId>> {
  if (state !== 'computed') {
    return new Set();
  }
  const rows: { id: BeneficiaryId }[] = await tx.query(
    'select id from beneficiaries where id = any ($1) and state <> all ($2)',
    [people, listStates],
  );
  return new Set(rows.map(({ id }) => id));
}

export const gestureOf = ({
  number,
  kind,
  beneficiaryId: person,
  changes,
  undoneAt,
}: RoundGestureRow): Gesture => ({ number, kind, person, changes, isUndone: undoneAt !== null });

type Fixing = Pick<RoundByHand, 'instance' | 'people' | 'states' | 'choices' | 'gone'> & {
  places: readonly number[];
};

/** Held since before, taken up, answered, set aside, gone, or chosen by hand. */
function fixedOf({ instance, people, places, states, choices, gone }: Fixing): Map<number, number> {
  const fixed = new Map((instance.locked ?? []).map(([person, activity]) => [person, activity]));
  people.forEach((id, person) => {
    const state = states.get(id);
    if (state && !isOneOf(openStates, state)) {
      fixed.set(person, isOneOf(takenUpStates, state) ? (places[person] ?? -1) : -1);
    } else if (gone.has(id)) {
      fixed.set(person, -1);
    } else if (choices.has(id) && !fixed.has(person)) {
      fixed.set(person, places[person] ?? -1);
    }
  });
  return fixed;
}

/** What keeps a hand off somebody, before it is asked where to. */
export function hindranceOf(
  { people, instance, states, choices, gone }: RoundByHand,
  id: BeneficiaryId,
): WorkshopHindrance | null {
  const index = people.indexOf(id);
  if (index < 0) {
    return 'not_in_round';
  }
  if ((instance.locked ?? []).some(([person]) => person === index)) {
    return 'held';
  }
  const state = states.get(id);
  if (state && !isOneOf(openStates, state)) {
    return isOneOf(takenUpStates, state) ? 'taken_up' : 'answered';
  }
  if (gone.has(id)) {
    return 'left_list';
  }
  return choices.get(id)?.isLocked ? 'locked' : null;
}
