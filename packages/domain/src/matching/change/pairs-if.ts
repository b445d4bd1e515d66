import type { MatchingRules } from '../../territories/matching-terms.ts';
import { findingsOf } from '../build-pairs.ts';
import { fitOf, fitPartsOf } from '../fit-of.ts';
import type { MatchInstance } from '../match-instance.ts';
import type { ActivityInRound, PersonInRound } from '../round-facts.ts';
import type { PersonPairs } from './change.ts';

type Asked = {
  instance: MatchInstance;
  /** The activities of the instance by index, null where one is not known any more. */
  activities: readonly (ActivityInRound | null)[];
  rules: MatchingRules;
};

type Whom = { index: number; person: PersonInRound; changed: PersonInRound };

/**
 * The pairs of a person as they would be with something changed, a way to get about or a skill. What the
 * round had stays, what only the change opens is added, and a fit is another where the change makes it one.
 */
export function pairsIf(
  { instance, activities, rules }: Asked,
  { index, person, changed }: Whom,
): PersonPairs {
  const { pairs } = instance;
  const stored = new Map<number, number>();
  for (let pair = 0; pair < pairs.person.length; pair++) {
    if (pairs.person[pair] === index) {
      stored.set(pairs.activity[pair] as number, pairs.fit[pair] as number);
    }
  }
  const [activity, fit]: [number[], number[]] = [[], []];
  activities.forEach((one, at) => {
    const before = stored.get(at);
    const opens = one && isOut(person, one, rules) && !isOut(changed, one, rules);
    if (before !== undefined || opens) {
      activity.push(at);
      fit.push(one ? fitIf({ person, changed, before }, one, rules) : (before as number));
    }
  });
  return { person: index, activity, fit };
}

const isOut = (person: PersonInRound, activity: ActivityInRound, rules: MatchingRules) =>
  findingsOf(person, activity, rules).some(({ outcome }) => outcome === 'no');

function fitIf(
  {
    person,
    changed,
    before,
  }: { person: PersonInRound; changed: PersonInRound; before: number | undefined },
  activity: ActivityInRound,
  rules: MatchingRules,
): number {
  const points = (one: PersonInRound) =>
    fitOf(fitPartsOf(one, activity, rules), rules.weights.value);
  const after = points(changed);
  return before === undefined || after !== points(person) ? after : before;
}
