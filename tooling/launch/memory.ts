import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

type Memory = Record<string, { circumstances: string; outcome: string }>;

const fileOf = (dataFolder: string) => join(dataFolder, 'remembered.json');

function read(dataFolder: string): Memory {
  try {
    return JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')) as Memory;
  } catch {
    return {};
  }
}

function keep(dataFolder: string, memory: Memory): void {
  const draft = `${fileOf(dataFolder)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(memory), { mode: 0o600 });
  renameSync(draft, fileOf(dataFolder));
}

/** After a command of the operator's nothing is certain any more. */
export function forget(dataFolder: string): void {
  rmSync(fileOf(dataFolder), { force: true });
}

export type Task = { dataFolder: string; name: string; circumstances: string | null };

/**
 * Work whose outcome is known is not done again under the same circumstances: a second start saves
 * the seconds that a program takes to say that there is nothing to do. Null stands for unknown.
 */
export async function unlessRemembered(task: Task, work: () => Promise<string>): Promise<string> {
  const { dataFolder, name, circumstances } = task;
  const known = read(dataFolder)[name];
  if (known !== undefined && known.circumstances === circumstances) {
    return known.outcome;
  }
  const outcome = await work();
  if (circumstances !== null) {
    keep(dataFolder, { ...read(dataFolder), [name]: { circumstances, outcome } });
  }
  return outcome;
}
