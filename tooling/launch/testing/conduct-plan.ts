// Runs as a process of its own: conducts the plan that it is given, as start.ts does the real one.
import { conduct } from '../conduct.ts';
import type { Plan } from '../plan.ts';
import { makeScreen } from '../prepare/screen.mjs';

const plan = JSON.parse(process.argv[2] ?? '') as Plan;
process.exit(await conduct(plan, makeScreen()));
