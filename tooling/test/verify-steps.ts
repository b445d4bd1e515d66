import { freshStep, sourceSteps, unusedStep } from './check-steps.ts';
import type { Step } from './step.ts';
import { buildStep, typesStep } from './turbo-steps.ts';
import { vitestSteps } from './vitest-steps.ts';

/**
 * All but the browser. Generated files are written again by their check, so whoever reads them
 * begins after it.
 */
export function verifySteps(): Step[] {
  const readers = [typesStep, ...vitestSteps()];
  return [
    buildStep,
    ...sourceSteps,
    freshStep,
    unusedStep,
    ...readers.map((step) => ({ ...step, behind: [buildStep.name, freshStep.name] })),
  ];
}
