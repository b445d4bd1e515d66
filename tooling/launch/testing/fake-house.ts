import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ChildPlan } from '../children.ts';
import { findCluster } from '../cluster.ts';
import type { Plan } from '../plan.ts';
import { isAlive, markOf } from '../prepare/process-mark.mjs';
import { ownPort } from './own-port.ts';
import { quickDatabase } from './quick-database.ts';
import { databaseHome } from './temporary-folder.ts';
import { type Watched, watch } from './watched-process.ts';

const conductor = join(import.meta.dirname, 'conduct-plan.ts');
const sources = join(import.meta.dirname, 'fake-programs');

export type House = {
  plan: Plan;
  /** Runs `conduct` with this plan in a process of its own, tied to ours as `run.mjs` would tie it. */
  start(changes?: Partial<Plan>, account?: { uid: number; gid: number }): Watched;
  /** What the fake programs did, one word each, in order. */
  trace(): string[];
  isRunning(name: string): boolean;
  /** What a program of the house answers over HTTP. */
  ask(variable: string, path?: string): Promise<string>;
};

/** The change that makes one program of the house misbehave. */
export function faulty(plan: Plan, name: string, fault: string): Partial<Plan> {
  const broken = <T extends ChildPlan>(children: readonly T[]) =>
    children.map((one) =>
      one.name === name ? { ...one, args: [...(one.args ?? []), fault] } : one,
    );
  const { migrate } = plan;
  return name === 'migrate'
    ? { migrate: { ...migrate, args: [...(migrate.args ?? []), fault] } }
    : { doors: broken(plan.doors), sites: broken(plan.sites) };
}

async function makePlan(root: string): Promise<Plan> {
  const [door, site] = [await ownPort(), await ownPort()];
  return {
    root,
    what: 'a fake house',
    dataFolder: join(root, 'data'),
    ports: [
      { variable: 'DOOR_PORT', port: door },
      { variable: 'SITE_PORT', port: site },
    ],
    packages: [],
    databaseSettings: quickDatabase,
    settings: { TRACE: join(root, 'trace'), DOOR_PORT: String(door), SITE_PORT: String(site) },
    secrets: {},
    migrate: { label: 'Migrating', file: join(root, 'step.mjs'), args: ['migrate'] },
    demo: { label: 'Demonstration', file: join(root, 'step.mjs'), args: ['demo'] },
    signIns: { label: 'Sign-ins', file: join(root, 'sign-ins.mjs') },
    doors: [{ name: 'door', file: join(root, 'server.mjs'), args: ['door', 'DOOR_PORT'] }],
    sites: [{ name: 'site', file: join(root, 'server.mjs'), args: ['site', 'SITE_PORT'] }],
    addresses: [['Site', `http://localhost:${site}`]],
  };
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** A product of three tiny programs, in a folder of its own. */
export async function makeHouse(): Promise<House> {
  const root = databaseHome();
  for (const name of ['step.mjs', 'server.mjs', 'sign-ins.mjs']) {
    copyFileSync(join(sources, name), join(root, name));
  }
  const plan = await makePlan(root);
  mkdirSync(plan.dataFolder);
  writeFileSync(join(root, 'trace'), '', { mode: 0o666 });
  onTestFinished(async () => {
    // Its launcher has been killed by now, and the database would stay.
    await (await findCluster(plan.dataFolder))?.stop();
  });
  return {
    plan,
    start: (changes = {}, account = undefined) =>
      watch(process.execPath, [conductor, JSON.stringify({ ...plan, ...changes })], {
        cwd: root,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        ...account,
      }),
    trace: () => read(join(root, 'trace')).split('\n').filter(Boolean),
    isRunning: (name) => {
      const mark = markOf(Number(read(join(root, `${name}.pid`)) || '0'));
      return mark !== null && isAlive(mark);
    },
    ask: async (variable, path = '/') => {
      const answer = await fetch(`http://127.0.0.1:${plan.settings[variable]}${path}`);
      return answer.text();
    },
  };
}
