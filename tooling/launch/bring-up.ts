import { createHash } from 'node:crypto';
import { build } from './build.ts';
import { findEncryptionKey, keysFile } from './keys.ts';
import { unlessRemembered } from './memory.ts';
import { envFor, type Secrets } from './plan-env.ts';
import { openDatabase } from './postgres/open-database.ts';
import { type Program, runProgram } from './program.ts';
import { describeSignIns } from './sign-ins.ts';
import { startStaff } from './staff.ts';
import { type Stage, settle, unlessHalted } from './stage.ts';

function findKey({ plan, screen }: Stage): string {
  const { dataFolder, givenKey: given, givenDatabase } = plan;
  const isEmbedded = givenDatabase === undefined;
  const { key, isNew } = findEncryptionKey({ dataFolder, given, isEmbedded });
  if (isNew) {
    screen.say(
      `  Made an encryption key, kept in ${keysFile(dataFolder)}: back it up with the data.`,
    );
  }
  return key;
}

async function runStep(stage: Stage, program: Program, secrets: Secrets | null): Promise<string> {
  const { plan, screen, halt } = stage;
  const step = screen.step(program.label);
  try {
    const env = envFor(plan, 'owner', secrets);
    const said = await runProgram({ program, cwd: plan.root, env, signal: halt.signal });
    step.done();
    return said;
  } finally {
    step.dropped();
  }
}

async function findSignIns(stage: Stage, circumstances: string | null): Promise<string> {
  const { signIns, dataFolder } = stage.plan;
  if (signIns === undefined) {
    return '';
  }
  const task = { dataFolder, name: 'sign-ins', circumstances };
  return describeSignIns(await unlessRemembered(task, () => runStep(stage, signIns, null)));
}

async function loadDemonstration(stage: Stage, secrets: Secrets): Promise<void> {
  const { demo, dataFolder, givenDatabase } = stage.plan;
  if (demo === undefined) {
    return;
  }
  // Each embedded database has a password of its own; the operator's may be emptied behind our back.
  const { password } = new URL(secrets.databaseUrl);
  const mark = createHash('sha256').update(password).digest('hex');
  const circumstances = givenDatabase === undefined ? mark : null;
  const task = { dataFolder, name: 'demonstration', circumstances };
  await unlessRemembered(task, () => runStep(stage, demo, secrets));
}

/** Everything that may run side by side does; the answer is the block for the screen. */
export async function bringUp(stage: Stage): Promise<string> {
  const { plan, screen, halt } = stage;
  const key = findKey(stage);
  const built = unlessHalted(stage, async () =>
    plan.packages.length > 0 ? build({ ...plan, screen, signal: halt.signal }) : null,
  );
  const opened = unlessHalted(stage, () => openDatabase(stage));
  const sites = built.then(() =>
    unlessHalted(stage, () => startStaff(stage, { kind: 'site', children: plan.sites }, null)),
  );
  const migrated = settle<unknown>([built, opened]).then(async () => {
    const secrets = { databaseUrl: await opened, key };
    await unlessHalted(stage, () => runStep(stage, plan.migrate, secrets));
    return secrets;
  });
  const doors = migrated.then((secrets) =>
    unlessHalted(stage, () => startStaff(stage, { kind: 'door', children: plan.doors }, secrets)),
  );
  const demonstration = migrated.then((secrets) =>
    unlessHalted(stage, () => loadDemonstration(stage, secrets)),
  );
  const signIns = built.then((mark) => unlessHalted(stage, () => findSignIns(stage, mark)));
  await settle<unknown>([built, opened, sites, migrated, doors, demonstration, signIns]);
  const lines = plan.addresses.map(([name, place]) => `  ${name.padEnd(8)} ${place}`);
  return [...lines, await signIns].filter((line) => line !== '').join('\n');
}
