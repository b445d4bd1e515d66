import { resolve } from 'node:path';
import { conduct } from './conduct.ts';
import { readEnv } from './env.ts';
import { housePlan } from './house-plan.ts';
import { describeError } from './launch-error.ts';
import { makeScreen } from './prepare/screen.mjs';

const root = resolve(import.meta.dirname, '../..');
// What is secret is given its own mode; the rest must be open to the account of the database.
process.umask(0o022);

const screen = makeScreen();

try {
  process.exit(await conduct(housePlan(readEnv(process.env, { root }), root), screen));
} catch (error) {
  screen.say(describeError(error));
  process.exit(1);
}
