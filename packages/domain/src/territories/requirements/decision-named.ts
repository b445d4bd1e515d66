import type { Requirement } from './requirement.ts';

/**
 * Government communiqué of autumn 2025 — stopping a territory is a decision of the Government. That
 * the file must name it is our proposal; a reference of blanks only names nothing.
 */
export const decisionNamed: Requirement = (facts) => {
  const decision = facts.decision?.trim();
  return {
    outcome: decision ? 'yes' : 'no',
    reason: decision ? 'named' : 'missing',
    params: decision ? { decision } : {},
    factsUsed: ['move.decision'],
  };
};
