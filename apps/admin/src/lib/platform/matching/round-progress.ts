import type { Schemas } from '@etabli/sdk';

const steps = ['reading', 'assessing', 'pairing', 'solving', 'proving', 'writing'] as const;

type Round = Pick<Schemas['Round'], 'step' | 'done' | 'total'>;

/** How far a round is: which of its steps, counted from 1, and how far in it; 0 while it waits. */
export function roundProgress({ step, done, total }: Round) {
  if (step === null) {
    return { step: 0, value: 0, max: steps.length };
  }
  const index = steps.indexOf(step);
  const within = total > 0 ? Math.min(1, done / total) : 0;
  return { step: index + 1, value: index + within, max: steps.length };
}
