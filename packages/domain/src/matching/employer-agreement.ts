import type { ProposalStep } from './undo.ts';

/**
 * Whether the employer’s yes is noted since the person’s own last yes. Without it nothing is confirmed:
 * a confirmation says that both want it.
 */
export function hasEmployerAgreed(history: readonly Pick<ProposalStep, 'kind' | 'to'>[]): boolean {
  const yes = history.findLastIndex(({ kind, to }) => kind === 'moved' && to === 'accepted');
  return history.slice(yes + 1).some(({ kind }) => kind === 'employer-agreed');
}
