import type { PairFinding, PairRule } from './pair-rule.ts';

/**
 * Non-selective hiring (charter of the French territories) — only a skill that cannot be learned at
 * work takes an activity away from a person. `skill` is the first that is missing, `missing` how many.
 */
export const neededSkillsHeld: PairRule = (person, activity): PairFinding => {
  const missing = activity.skills.filter(
    ({ code, level }) => level === 'needed' && !person.skills.includes(code),
  );
  const [first] = missing;
  return first
    ? {
        outcome: 'no',
        reason: 'skill-missing',
        params: { skill: first.code, missing: missing.length },
      }
    : { outcome: 'yes', reason: 'skills-held', params: {} };
};
