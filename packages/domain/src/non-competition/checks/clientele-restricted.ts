import { type Check, type CheckFinding, levelBy } from './check.ts';

/** Usual practice of the committees — an activity for those whom firms do not serve takes less from them. */
export const clienteleRestricted: Check = ({ facts }): CheckFinding => {
  const { clientele } = facts.activity;
  const { everyoneCountsAs, unknownCountsAs } = facts.rules;
  const isOpen = clientele.length === 0 || clientele.includes('everyone');
  return {
    level: isOpen ? levelBy(everyoneCountsAs) : 'low',
    reason: isOpen ? 'everyone' : 'restricted',
    params: isOpen ? {} : { groups: clientele.length },
    factsUsed: ['clientele'],
    source: (everyoneCountsAs ?? unknownCountsAs).source,
  };
};
