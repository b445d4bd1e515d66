import { JsonLog } from '../src/platform/log.ts';

export type Heard = { log: JsonLog; lines: string[]; stop(): void };

/** All that a process says: the lines of its log, down to the smallest, and what a library prints past it. */
export function listen(): Heard {
  const lines: string[] = [];
  const log = new JsonLog({ LOG_LEVEL: 'debug' }, { write: (line) => lines.push(line) });
  const names = ['debug', 'error', 'info', 'log', 'trace', 'warn'] as const;
  const printed = names.map((name) => [name, console[name]] as const);
  for (const name of names) {
    console[name] = (...told: unknown[]) => {
      lines.push(told.map((one) => (one instanceof Error ? textOf(one) : String(one))).join(' '));
    };
  }
  return {
    log,
    lines,
    stop: () => {
      for (const [name, print] of printed) {
        console[name] = print;
      }
    },
  };
}

/** An error as a console prints it: with all that hangs on it. */
function textOf(error: Error): string {
  return `${error.stack} ${JSON.stringify(error, Object.getOwnPropertyNames(error))}`;
}
