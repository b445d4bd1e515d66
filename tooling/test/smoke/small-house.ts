import { type ChildProcess, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import getPort from 'get-port';
import { repositoryRoot } from '../../checks/source-tree.ts';
import { openEnv } from '../../launch/plan-env.ts';
import { runCommand } from '../command.ts';

export type SmallHouse = {
  /** Gets a path of the API and answers what it holds. */
  get(path: string): Promise<unknown>;
  stop(): Promise<void>;
};

type Ground = { databaseUrl: string; queueUrl?: string; folder: string };

const dist = join(repositoryRoot, 'apps/api/dist');
const patienceMs = 60_000;

/** The API and its worker on a given database and queue, as on a host: migrated, with the demonstration. */
export async function openSmallHouse({
  databaseUrl,
  queueUrl,
  folder,
}: Ground): Promise<SmallHouse> {
  const port = await getPort({ host: '127.0.0.1' });
  const env = {
    ...openEnv(),
    DATABASE_URL: databaseUrl,
    ...(queueUrl !== undefined && { QUEUE_URL: queueUrl }),
    ENCRYPTION_KEY: randomBytes(32).toString('base64'),
    API_PORT: String(port),
    DATA_DIR: folder,
    NODE_ENV: 'production',
  };
  await ranWell(env, 'migrate.js');
  await ranWell(env, 'cli.js', 'demo', 'load');
  const children: ChildProcess[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(children.map(stopped));
  };
  try {
    for (const program of ['main.js', 'worker.js']) {
      children.push(await begun(program, env));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  return { get: (path) => answerOf(`http://127.0.0.1:${port}${path}`), stop };
}

async function ranWell(env: NodeJS.ProcessEnv, program: string, ...args: string[]): Promise<void> {
  const given = Object.entries(env).filter(
    (pair): pair is [string, string] => pair[1] !== undefined,
  );
  const { ok, output } = await runCommand({
    run: process.execPath,
    args: [join(dist, program), ...args],
    cwd: repositoryRoot,
    env: Object.fromEntries(given),
  });
  if (!ok) {
    throw new Error(`${[program, ...args].join(' ')} failed:\n${output}`);
  }
}

/** A program says that it is ready through the channel to its launcher. */
function begun(program: string, env: NodeJS.ProcessEnv): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const child = fork(join(dist, program), [], { env, cwd: repositoryRoot, silent: true });
    let said = '';
    const keep = (piece: Buffer) => {
      said += piece;
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const fail = (why: string) => {
      clearTimeout(late);
      child.kill('SIGKILL');
      reject(new Error(`${program} ${why}:\n${said}`));
    };
    const late = setTimeout(() => fail('did not get ready'), patienceMs);
    child.once('exit', () => fail('ended'));
    child.once('message', () => {
      clearTimeout(late);
      child.removeAllListeners('exit');
      resolve(child);
    });
  });
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
}

async function answerOf(url: string): Promise<unknown> {
  const response = await fetch(url);
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${url} answers ${response.status}: ${text}`);
  }
  return JSON.parse(text);
}
