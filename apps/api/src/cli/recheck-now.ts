import { RecheckAnswers } from '../eligibility/recheck-answers.ts';
import { withContext } from './cli-context.ts';
import { print } from './print.ts';

/** What the clock does at night, at once: after new rules, or where a night was missed. */
export async function recheckNow({ json }: { json?: boolean }): Promise<void> {
  const begun = performance.now();
  const done = await withContext((context) => context.get(RecheckAnswers).recheck());
  const seconds = Math.round((performance.now() - begun) / 10) / 100;
  print(json, { ...done, seconds }, [
    `${done.files} files looked at, ${done.changed} with another answer, in ${seconds} s.`,
  ]);
}
