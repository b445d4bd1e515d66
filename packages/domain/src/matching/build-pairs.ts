import type { MatchingRules } from '../territories/matching-terms.ts';
import { fitOf, fitPartsOf } from './fit-of.ts';
import type { ActivityInRound, PersonInRound } from './round-facts.ts';
import { type PairFinding, type PairRuleName, pairRuleNames } from './rules/pair-rule.ts';
import { pairRules } from './rules/pair-rules.ts';

/**
 * The pairs that every hard rule leaves in, as columns that name people and activities by their index,
 * by person and then by activity; and for each pair that is out, which rules took it out.
 */
export type Pairs = {
  person: number[];
  activity: number[];
  fit: number[];
  /** One bit a rule, in the order of `pairRuleNames`; at `person * activities + activity`. */
  removedBy: Uint8Array;
};

/** Tries every hard rule on every pair, and says how well each pair that is left suits the person. */
export function buildPairs(
  people: readonly PersonInRound[],
  activities: readonly ActivityInRound[],
  rules: MatchingRules,
): Pairs {
  const pairs: Pairs = {
    person: [],
    activity: [],
    fit: [],
    removedBy: new Uint8Array(people.length * activities.length),
  };
  people.forEach((person, p) => {
    activities.forEach((activity, a) => {
      const removed = rulesAgainst(person, activity, rules);
      pairs.removedBy[p * activities.length + a] = removed;
      if (removed === 0) {
        pairs.person.push(p);
        pairs.activity.push(a);
        pairs.fit.push(fitOf(fitPartsOf(person, activity, rules), rules.weights.value));
      }
    });
  });
  return pairs;
}

function rulesAgainst(
  person: PersonInRound,
  activity: ActivityInRound,
  rules: MatchingRules,
): number {
  let removed = 0;
  pairRuleNames.forEach((name, bit) => {
    if (pairRules[name](person, activity, rules).outcome === 'no') {
      removed += 1 << bit;
    }
  });
  return removed;
}

/** A finding with the rule that made it. */
export type RuleFinding = PairFinding & { rule: PairRuleName };

/** What each hard rule found about a pair, met or not, in their order. */
export function findingsOf(
  person: PersonInRound,
  activity: ActivityInRound,
  rules: MatchingRules,
): RuleFinding[] {
  return pairRuleNames.map((rule) => ({ rule, ...pairRules[rule](person, activity, rules) }));
}
