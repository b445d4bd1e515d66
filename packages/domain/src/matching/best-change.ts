import { travelModes } from '../beneficiaries/beneficiary.ts';
import type { MatchingRules } from '../territories/matching-terms.ts';
import { findingsOf } from './build-pairs.ts';
import type { ActivityInRound, PersonInRound } from './round-facts.ts';
import type { RoundReason } from './round-reason.ts';
import { withinReach } from './rules/within-reach.ts';

type Opening = RoundReason & { params: { opens: number } };

/**
 * The one change of the person’s situation that would open most activities by itself: another way of
 * getting about, other hours, or one skill. Null when no single change opens any. Of two that open as
 * many, the first of that order. What is closed to everybody, and what the person declined, counts not.
 */
export function bestChange(
  person: PersonInRound,
  activities: readonly ActivityInRound[],
  rules: MatchingRules,
): RoundReason | null {
  const alone = activities.flatMap((activity) => {
    const against = findingsOf(person, activity, rules).filter(({ outcome }) => outcome === 'no');
    const [only] = against;
    return only && against.length === 1 ? [{ activity, only }] : [];
  });
  const ofRule = (rule: string) => alone.filter(({ only }) => only.rule === rule);
  const openings: Opening[] = [
    ...byTravel(
      person,
      ofRule('within-reach').map(({ activity }) => activity),
      rules,
    ),
    ...byHours(ofRule('hours-meet').map(({ activity }) => activity)),
    ...bySkill(ofRule('needed-skills-held').map(({ only }) => only.params)),
  ];
  return openings.reduce<Opening | null>(
    (best, next) => (next.params.opens > (best?.params.opens ?? 0) ? next : best),
    null,
  );
}

function byTravel(
  person: PersonInRound,
  tooFar: readonly ActivityInRound[],
  rules: MatchingRules,
): Opening[] {
  return travelModes.map((mode) => {
    const opens = tooFar.filter(
      (activity) => withinReach({ ...person, travel: mode }, activity, rules).outcome === 'yes',
    ).length;
    return { code: 'travel-would-open', params: { mode, opens } };
  });
}

function byHours(unmet: readonly ActivityInRound[]): Opening[] {
  return unmet.length > 0 ? [{ code: 'hours-would-open', params: { opens: unmet.length } }] : [];
}

function bySkill(unmet: readonly Record<string, string | number>[]): Opening[] {
  const single = unmet.filter(({ missing }) => missing === 1).map(({ skill }) => String(skill));
  return [...new Set(single)].map((skill) => ({
    code: 'skill-would-open',
    params: { skill, opens: single.filter((one) => one === skill).length },
  }));
}
