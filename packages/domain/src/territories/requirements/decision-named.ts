import type { Requirement } from './requirement.ts';

/** Government communiqué of autumn 2025 — stopping a territory is a decision of the Government, which is named. */
export const decisionNamed: Requirement = ({ decision }) => ({
  outcome: decision ? 'yes' : 'no',
  reason: decision ? 'named' : 'missing',
  params: decision ? { decision } : {},
  factsUsed: ['move.decision'],
});
