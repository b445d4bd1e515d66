import { findingsOf } from '@etabli/domain/matching/build-pairs';
import type { MatchScore } from '@etabli/domain/matching/match-instance';
import type { BeneficiaryId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import { refuse } from '../../platform/http/refusal.ts';
import { type Name, namesOf } from '../names-of.ts';
import { readPeopleOfPlan } from '../people-of-plan.ts';
import type { MovePreviewView } from './gesture-view.dto.ts';
import type { RoundByHand } from './round-by-hand.ts';
import { reachOf, weighMove } from './weigh-move.ts';

/** What would follow from a move. */
export async function previewOf(
  tx: EntityManager,
  byHand: RoundByHand,
  {
    person: id,
    activity: to = null as string | null,
  }: { person: string; activity?: string | null },
): Promise<MovePreviewView> {
  const { round, people, activities, match } = byHand;
  const index = people.indexOf(id);
  const weighed = await weighMove(byHand, { person: id, to });
  const others = weighed.changes.filter(({ person }) => person !== id);
  const named = [id, ...others.map(({ person }) => person), ...weighed.passed];
  const names = await namesOf(tx, named);
  const person = names.get(id);
  if (!person) {
    throw refuse.notFound('shared.not-found');
  }
  const waited = (one: BeneficiaryId) =>
    byHand.instance.people.waitingMonths[people.indexOf(one)] ?? 0;
  const told = (one: BeneficiaryId) => ({
    person: names.get(one) as Name,
    waitingMonths: waited(one),
  });
  const isAgainst = weighed.hindrance === 'rule_against_it' && to !== null;
  const { thought } = weighed;
  const now = reachOf(byHand, match);
  return {
    ...{ version: round.version, person, waitingMonths: waited(id), to },
    from: activities[match[index] ?? -1] ?? null,
    hindrance: weighed.hindrance,
    against: isAgainst ? await rulesAgainst(tx, byHand, { person: id, activity: to }) : [],
    others: others.map(({ person: one, ...change }) => ({ ...told(one), ...change })),
    passed: weighed.passed.map(told),
    before: thought ? reached(thought.before) : now,
    after: thought ? reached(thought.score) : now,
    falls: thought?.falls ?? null,
  };
}

const reached = ({ placed, waiting }: MatchScore) => ({ placed, months: waiting });

/** The rules that say no to a pair, by what is known today. */
async function rulesAgainst(
  tx: EntityManager,
  { round }: RoundByHand,
  asked: { person: string; activity: string },
): Promise<MovePreviewView['against']> {
  const { people, activities, rules } = await readPeopleOfPlan(tx, round.id, [asked.person]);
  const [person, activity] = [people.get(asked.person), activities.get(asked.activity)];
  if (!person || !activity) {
    return [];
  }
  return findingsOf(person, activity, rules)
    .filter(({ outcome }) => outcome === 'no')
    .map(({ rule, reason, params }) => ({ rule, reason, params }));
}
