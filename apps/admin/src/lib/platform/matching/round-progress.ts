import type { Schemas } from '@etabli/sdk';

const steps = ['reading', 'assessing', 'pairing', 'solving', 'proving', 'writing'] as const;

type Round = Pick<Schemas['Round'], 'step' | 'done' | 'total'>;

/** How far a round is: which of its steps, counted from 1, and how far in it. */
export function roundProgress({ step, done, total }: Round) {
  const index = Math.max(0, step === null ? 0 : steps.indexOf(step));
  const within = total > 0 ? Math.min(1, done / total) : 0;
  return { step: index + 1, value: step === null ? 0 : index + within, max: steps.length };
}
