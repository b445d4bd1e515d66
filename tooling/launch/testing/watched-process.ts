import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

export type Watched = {
  process: ChildProcess;
  /** All that it has said so far. */
  said(): string;
  /** Resolves when it has said this; fails when it ends without. */
  says(words: string | RegExp): Promise<void>;
  /** Its exit code, or the name of the signal that ended it. */
  ended: Promise<number | string>;
};

/** A real process that a test can listen to; killed when the test is over. */
export function watch(command: string, args: string[], options: SpawnOptions = {}): Watched {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
  let said = '';
  const listeners = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      for (const listener of listeners) {
        listener();
      }
    });
  }
  // Node tells no 'close' of a child whose channel we closed: its end and that of its words do.
  const silent = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'close'));
  const ended = once(child, 'exit').then(async ([code, signal]): Promise<number | string> => {
    await Promise.all(silent);
    return code ?? signal;
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const says = (words: string | RegExp) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (typeof words === 'string' ? said.includes(words) : words.test(said)) {
          listeners.delete(look);
          resolve();
        }
      };
      listeners.add(look);
      look();
      void ended.then((end) => reject(new Error(`It ended (${end}) and had said:\n${said}`)));
    });
  return { process: child, said: () => said, says, ended };
}
