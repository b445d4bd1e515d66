import type { Problem } from '@etabli/sdk';
import type { FormErrors } from './form-errors.ts';
import { foundText, requirementName, settlingText, type Trace } from './trace-words.ts';
import type { Words } from './words-of.ts';

/**
 * The conditions that the API found not met for the day and the decision that were typed, each at the
 * field that settles it; undefined when the move was refused for something else.
 */
export function refusedMove(problem: Problem | undefined, words: Words): FormErrors | undefined {
  if (!problem?.code.endsWith('.requirements-not-met')) {
    return undefined;
  }
  const verdict = problem.params.verdict as { criteria: Trace[] } | undefined;
  const refused = verdict?.criteria.filter(({ outcome }) => outcome === 'no') ?? [];
  const told = refused.map((trace) => ({
    field: fieldFor(trace),
    name: requirementName(trace.rule, words),
    text: `${foundText(trace, words)} ${settlingText(trace, words)}`,
  }));
  return {
    general: undefined,
    summary: told.map(({ field, name, text }) => ({
      field,
      text: words.t('admin_form_error_line', { field: name, text }),
    })),
    at: Object.fromEntries(told.map(({ field, text }) => [field, text])),
  };
}

function fieldFor({ rule, reason }: Trace): string {
  if (rule === 'decision-named') {
    return 'decision';
  }
  return reason === 'later' ? 'on' : 'requirements';
}
