import { type Env, readEnv } from './env.ts';
import { describeFault, nameFault, tellFault } from './fault.ts';
import { JsonLog } from './log.ts';

type Running = { close(): Promise<void> };

/** Work in hand may end; what hangs for longer than this is cut off. */
const closingPatienceMs = 8_000;

/**
 * The life of a process: it opens, says so to its launcher, and closes in good order when it is told
 * to or when the launcher is gone. What nobody handles ends it, in one line.
 */
export async function runProcess(open: (env: Env, log: JsonLog) => Promise<Running>) {
  try {
    const env = readEnv();
    const log = new JsonLog(env);
    let running: Running | undefined;
    endOnFault(log);
    stopWhenTold(log, async () => running?.close());
    running = await open(env, log);
    sayReady();
  } catch (error) {
    console.error(tellFault(error));
    process.exit(1);
  }
}

function endOnFault(log: JsonLog): void {
  const end = (error: unknown) => {
    log.fatal({ ...describeFault(error), message: `ended by a fault: ${nameFault(error)}` });
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** The launcher's end of the channel closes even when it is killed. */
function stopWhenTold(log: JsonLog, close: () => Promise<void>): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) {
      return;
    }
    isStopping = true;
    setTimeout(() => {
      log.error({ message: 'did not close in time' });
      process.exit(1);
    }, closingPatienceMs);
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ message: 'did not close in good order', ...describeFault(error) });
        process.exit(1);
      },
    );
  };
  for (const told of ['SIGTERM', 'SIGINT', 'disconnect']) {
    process.on(told, stop);
  }
}

function sayReady(): void {
  if (process.connected) {
    // A launcher that has just gone is heard by `disconnect`.
    process.send?.({ ready: true }, undefined, undefined, () => undefined);
  }
}
