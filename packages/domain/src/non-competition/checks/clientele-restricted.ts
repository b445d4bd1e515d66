import type { Check, CheckFinding } from './check.ts';

/** Usual practice of the committees — an activity for those whom firms do not serve takes less from them. */
export const clienteleRestricted: Check = ({ facts }): CheckFinding => {
  const { clientele } = facts.activity;
  const isOpen = clientele.length === 0 || clientele.includes('everyone');
  return {
    level: isOpen ? 'medium' : 'low',
    reason: isOpen ? 'everyone' : 'restricted',
    params: isOpen ? {} : { groups: clientele.length },
    factsUsed: ['clientele'],
    source: facts.rules.solventPercent.source,
  };
};
