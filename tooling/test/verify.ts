import { conclude } from './conclude.ts';
import { verifySteps } from './verify-steps.ts';

await conclude(verifySteps());
