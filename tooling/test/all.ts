import { browserStep } from './browser-step.ts';
import { conclude } from './conclude.ts';
import { smokeSteps } from './smoke/smoke-steps.ts';
import { verifySteps } from './verify-steps.ts';

const before = [...verifySteps(), ...smokeSteps];
await conclude([...before, browserStep(before.map(({ name }) => name))]);
