import { setImmediate as pause } from 'node:timers/promises';
import type { ActivityInRound, PersonInRound } from '@etabli/domain/matching/round-facts';
import type { MatchingRules } from '@etabli/domain/territories/matching-terms';
import type { ActivityId, BeneficiaryId, RoundId } from '@etabli/domain/values/ids';
import type { EntityManager } from 'typeorm';
import { assessPeople } from './assess-people.ts';
import { readRound } from './read-round.ts';
import type { RoundActivity } from './round-facts.queries.ts';

export type PeopleOfPlan = {
  rules: MatchingRules;
  people: ReadonlyMap<BeneficiaryId, PersonInRound>;
  activities: ReadonlyMap<ActivityId, ActivityInRound & Pick<RoundActivity, 'employerId'>>;
};

/** Some people of a round as its rules see them by what is known today, on the day of the round. */
export async function readPeopleOfPlan(
  tx: EntityManager,
  roundId: RoundId,
  ids: BeneficiaryId[],
): Promise<PeopleOfPlan> {
  const { rules, files, activities, question } = await readRound(tx, roundId, ids);
  const assessed = await assessPeople(files, question, () => pause());
  return {
    rules,
    people: new Map(assessed.map((person) => [person.id, person])),
    activities: new Map(activities.map((activity) => [activity.id, activity])),
  };
}
