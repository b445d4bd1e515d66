import type { Employer } from './activity.ts';
import type { PromisesMade } from './promises.ts';

type EmployerSheet = Pick<Employer, 'name' | 'enterpriseNumber' | 'kind'>;

/**
 * How many people know an employer by what a correction of its sheet changes: its name, its kind, or a
 * number (ten digits) that was known. A first number takes nothing from anybody. `promises` are those of
 * all its activities. Where it is more than 0, who corrects says that it is the same employer, better
 * written: another one is chosen for an activity, where `brokenPromises` holds. Our proposal: no official
 * text says what binds between a yes and a contract.
 */
export function rewrittenUnder(
  { before, after }: { before: EmployerSheet; after: EmployerSheet },
  { offered, accepted, signed }: PromisesMade,
): number {
  const isRewritten =
    after.name !== before.name ||
    after.kind !== before.kind ||
    (before.enterpriseNumber !== null && after.enterpriseNumber !== before.enterpriseNumber);
  return isRewritten ? offered + accepted + signed : 0;
}
