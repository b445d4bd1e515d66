import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { LaunchError } from './launch-error.ts';
import { findPortHolder } from './port-holder.ts';

/** A port that the launcher gives out, and the variable that names another one. */
export type PortUse = { variable: string; port: number };

const hosts = ['127.0.0.1', '::1'];
const patience = 8_000;

function tryPort(port: number, host: string): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

/** Browsers try ::1 first for `localhost`: a stranger there would answer in our place. */
async function whyNot(port: number): Promise<'taken' | 'forbidden' | null> {
  for (const host of hosts) {
    const code = await tryPort(port, host);
    if (code === 'EADDRINUSE') {
      return 'taken';
    }
    if (code === 'EACCES') {
      return 'forbidden';
    }
  }
  return null;
}

async function refuse({ variable, port }: PortUse, why: 'taken' | 'forbidden'): Promise<never> {
  if (why === 'forbidden') {
    throw new LaunchError(
      `This account may not open port ${port}: set ${variable} to one above 1023.`,
    );
  }
  const holder = await findPortHolder(port);
  const by = holder === null ? '' : ` by ${holder.name} (process ${holder.pid})`;
  throw new LaunchError(
    `Port ${port} is taken${by}: stop that, or set ${variable} to another port.`,
  );
}

/** After a launcher was killed, its processes are on their way down: then ports are waited for. */
export async function assertPortsFree(
  uses: readonly PortUse[],
  mayWait: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const since = performance.now();
  for (const use of uses) {
    for (let why = await whyNot(use.port); why !== null; why = await whyNot(use.port)) {
      if (!mayWait || why !== 'taken' || performance.now() - since > patience) {
        await refuse(use, why);
      }
      // Nothing announces that a stranger's port is free.
      await pause(50, undefined, { signal });
    }
  }
}
