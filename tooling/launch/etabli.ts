import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.ts';
import { readEnv } from './env.ts';
import { type Halt, haltOnSignals, makeHalt } from './halt.ts';
import { apiPackage, commandLine, housePlan } from './house-plan.ts';
import { findEncryptionKey } from './keys.ts';
import { describeError } from './launch-error.ts';
import { forget } from './memory.ts';
import type { Plan } from './plan.ts';
import { envFor } from './plan-env.ts';
import { borrowDatabase } from './postgres/borrow-database.ts';
import { makeScreen } from './prepare/screen.mjs';
import { parentGuard, runProgram } from './program.ts';

const root = resolve(import.meta.dirname, '../..');
const args = process.argv.slice(2);
/** Neither help nor the matching engine asks anything of a database. */
const needsDatabase =
  args.length > 0 &&
  !args.some((word) => ['-h', '--help', 'help'].includes(word)) &&
  args.slice(0, 2).join(' ') !== 'match solve';
const screen = makeScreen({ isQuiet: true });

/** In our own group: a terminal's Ctrl-C reaches it by itself, and it may ask questions. */
function runCommand(env: NodeJS.ProcessEnv, halt: Halt): Promise<number> {
  return new Promise((done, reject) => {
    const all = ['--import', parentGuard, join(root, commandLine), ...args];
    const child = spawn(process.execPath, all, {
      cwd: process.env.INIT_CWD ?? root,
      env,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    });
    halt.signal.addEventListener('abort', () => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      done(code ?? 128 + (signal ? constants.signals[signal] : 0)),
    );
  });
}

async function runWithDatabase(plan: Plan, halt: Halt): Promise<number> {
  const database = await borrowDatabase(plan);
  try {
    const { dataFolder, givenKey: given, givenDatabase } = plan;
    const isEmbedded = givenDatabase === undefined;
    const { key } = findEncryptionKey({ dataFolder, given, isEmbedded });
    const env = envFor(plan, 'owner', { databaseUrl: database.url, key });
    if (database.isOurs) {
      // A launcher would have done so; a server that is shared is migrated by who serves it.
      await runProgram({ program: plan.migrate, cwd: root, env, signal: halt.signal });
    }
    return await runCommand(env, halt);
  } finally {
    forget(plan.dataFolder);
    await database.giveBack();
  }
}

async function main(): Promise<number> {
  const halt = makeHalt();
  haltOnSignals(halt);
  const plan = { ...housePlan(readEnv(process.env, { root }), root), what: 'npm run etabli' };
  await build({ root, packages: [apiPackage], signal: halt.signal, screen });
  return needsDatabase ? runWithDatabase(plan, halt) : runCommand(envFor(plan, 'site', null), halt);
}

// What is secret is given its own mode; the rest must be open to the account of the database.
process.umask(0o022);

try {
  process.exit(await main());
} catch (error) {
  screen.say(describeError(error));
  process.exit(1);
}
