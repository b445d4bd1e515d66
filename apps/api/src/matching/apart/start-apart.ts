import { fork } from 'node:child_process';
import type { ApartWord } from './serve-apart.ts';

/** As it stands, or as it was built. */
const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';

/** What each may take: many times what 2,000 people and 100 activities do. */
const mostMegabytes = { round: 1_024, think: 512 };

export type Program = keyof typeof mostMegabytes;

/** A program that computes in a process of its own, one question at a time. */
export type Apart = {
  /** Fails as the program fails, or when it ends without an answer. */
  ask<Answer, Told = never>(question: object, onTold?: (told: Told) => void): Promise<Answer>;
  hasEnded(): boolean;
  /** It keeps this process from ending, or no longer. */
  hold(): void;
  letGo(): void;
  end(): void;
};

type Asker = {
  resolve(answer: unknown): void;
  reject(error: Error): void;
  onTold?: ((told: never) => void) | undefined;
};

/** Thrown when a program had too little room: a second try would have no more. */
export class TooLittleRoom extends Error {}

/**
 * Starts a program of this folder with so much memory for what it computes, and nothing of this
 * process's surroundings: it needs no key. A thread would do, but Node itself may fall when one ends that read
 * TypeScript, and take all of the process with it.
 */
export function startApart(program: Program, megabytes = mostMegabytes[program]): Apart {
  const child = fork(new URL(`./${program}-apart.${extension}`, import.meta.url), {
    execArgv: [`--max-old-space-size=${megabytes}`],
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  let asker: Asker | null = null;
  let fault: Error | null = null;
  const fail = (error: Error) => {
    fault ??= error;
    asker?.reject(fault);
  };
  child.on('message', (word) => {
    const said = word as ApartWord<never, unknown>;
    if (said.kind === 'told') {
      asker?.onTold?.(said.told);
    } else if (said.kind === 'answer') {
      asker?.resolve(said.answer);
    } else {
      asker?.reject(said.error as Error);
    }
  });
  child.once('error', fail);
  child.once('exit', (code, signal) => fail(faultOf(program, signal ?? code)));
  return {
    ask: (question, onTold) =>
      new Promise((resolve, reject) => {
        if (fault) {
          reject(fault);
          return;
        }
        asker = { resolve: (answer) => resolve(answer as never), reject, onTold };
        child.send(question, (error) => error && fail(error));
      }),
    hasEnded: () => fault !== null,
    hold() {
      child.ref();
      child.channel?.ref();
    },
    letGo() {
      child.unref();
      child.channel?.unref();
    },
    end() {
      fail(new Error(`what computes a ${program} was ended`));
      child.kill('SIGKILL');
    },
  };
}

/** Without room for more, V8 gives up by aborting. */
const faultOf = (program: string, end: string | number | null): Error =>
  end === 'SIGABRT' || end === 134
    ? new TooLittleRoom(`what computes a ${program} had too little room`)
    : new Error(`what computes a ${program} ended with ${end}`);
