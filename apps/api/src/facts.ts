import { beneficiaryFacts } from './beneficiaries/facts.ts';
import { territoryFacts } from './territories/facts.ts';

/** The facts that there are, word by word: a reaction to any other stops the start. */
export const facts: string[] = [territoryFacts, beneficiaryFacts].flatMap((declared) =>
  Object.keys(declared),
);
