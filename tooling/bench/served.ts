import { type ChildProcess, fork } from 'node:child_process';

export type Served = { stop(): Promise<void> };

/** Starts a server as a process of its own and waits until it says that it listens. */
export function serve(program: string, env: Record<string, string>): Promise<Served> {
  const child: ChildProcess = fork(program, { env: { ...process.env, ...env }, silent: true });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const gone = new Promise<void>((tell) => child.once('exit', () => tell()));
  return new Promise((ready, fail) => {
    child.once('message', () =>
      ready({
        stop: async () => {
          child.kill('SIGTERM');
          await gone;
        },
      }),
    );
    child.once('exit', (code) => fail(new Error(`${program} ended with ${code}: ${said}`)));
  });
}
