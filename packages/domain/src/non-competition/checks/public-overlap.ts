import { answersTo } from '../measures/answers-to.ts';
import type { Check, CheckFinding } from './check.ts';

const ofPublicBodies = ['municipal_service', 'public_contract', 'replaces_public_posts'];

/**
 * French law of 2016 by its spirit, and the rule of the ALE — an activity replaces no public work:
 * neither a service of the municipality, nor a contract that is running, nor posts.
 */
export const publicOverlap: Check = ({ facts }): CheckFinding => {
  const { level, yes, open, told, factsUsed } = answersTo(facts, (one) =>
    ofPublicBodies.includes(one),
  );
  const [source = facts.rules.unknownCountsAs.source] = facts.rules.questions
    .filter(({ question }) => ofPublicBodies.includes(question))
    .map((one) => one.source);
  const [first] = yes.length > 0 ? yes : open;
  const reason = yes.length > 0 ? 'told' : open.length > 0 ? 'not-asked' : 'none';
  const params: Record<string, string | number> = first
    ? { question: first, yes: yes.length, open: open.length, ...told }
    : told;
  return { level, reason, params, factsUsed, source };
};
