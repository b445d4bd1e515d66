import { activityFacts } from './activities/facts.ts';
import { beneficiaryFacts } from './beneficiaries/facts.ts';
import { contractFacts } from './contracts/facts.ts';
import { eligibilityFacts } from './eligibility/facts.ts';
import { matchingFacts } from './matching/facts.ts';
import { clearanceFacts } from './non-competition/facts.ts';
import { registerFacts } from './non-competition/register/facts.ts';
import { importFacts } from './platform/imports/facts.ts';
import { territoryFacts } from './territories/facts.ts';

const declared = [
  territoryFacts,
  beneficiaryFacts,
  eligibilityFacts,
  activityFacts,
  clearanceFacts,
  registerFacts,
  matchingFacts,
  contractFacts,
  importFacts,
];

/** The facts that there are, word by word: a reaction to any other stops the start. */
export const facts: string[] = declared.flatMap((one) => Object.keys(one));
