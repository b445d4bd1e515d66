import type { Schemas } from '@etabli/sdk';
import { refusalText } from '../form-errors.ts';
import type { Words } from '../words-of.ts';

/** What is wrong or doubtful in a fact: the same sentence as where the fact is refused. */
export function problemText({ code }: Schemas['FactProblem'], words: Words): string {
  return refusalText({ code: `beneficiaries.fact-${code}` }, words);
}
