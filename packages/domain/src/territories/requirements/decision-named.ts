import type { Finding, Requirement } from './requirement.ts';

/**
 * Government communiqué after the mid-term evaluation — stopping a territory is a decision of the
 * Government. That the file must name it is our proposal; a reference of blanks names nothing.
 */
export const decisionNamed: Requirement = (facts): Finding => {
  if (facts.decision === undefined) {
    return { outcome: 'unclear', reason: 'to-be-named', params: {}, factsUsed: ['move.decision'] };
  }
  const decision = facts.decision?.trim();
  return {
    outcome: decision ? 'yes' : 'no',
    reason: decision ? 'named' : 'missing',
    params: decision ? { decision } : {},
    factsUsed: ['move.decision'],
  };
};
