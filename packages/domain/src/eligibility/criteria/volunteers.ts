import type { Criterion } from './criterion.ts';
import { statementFinding } from './statement-finding.ts';

/**
 * Told of the conciergerie in Liège, as the press reported it — taking part is voluntary: the person
 * has said yes and has not taken it back. Nobody may say it for them, and not having been asked is no
 * refusal.
 */
export const volunteers: Criterion = ({ voluntariness }, on, question) =>
  statementFinding(voluntariness, on, {
    question,
    fact: 'voluntariness',
    reasons: { yes: 'said-yes', no: 'took-it-back', unclear: 'not-said' },
    source: question.rules.eligibility.asksVoluntariness.source,
    change: { step: 'say_yes' },
  });
