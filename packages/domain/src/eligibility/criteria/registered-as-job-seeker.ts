import type { Criterion } from './criterion.ts';
import { statementFinding } from './statement-finding.ts';

/**
 * No text found says whether a person must be registered at Le Forem — where a programme asks it, the
 * person is registered on the day. Where it does not, this condition is not put.
 */
export const registeredAsJobSeeker: Criterion = ({ registration }, on, question) =>
  statementFinding(registration, on, {
    question,
    fact: 'registration',
    reasons: { yes: 'registered', no: 'no-longer-registered', unclear: 'not-told' },
    source: question.rules.eligibility.asksRegistration.source,
    change: { step: 'register' },
  });
