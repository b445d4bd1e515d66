import type { Parts } from './parts.ts';

/** A part of larger work: which handler does it, and what it is told. */
export type FlowPart<Name extends keyof Parts = keyof Parts> = {
  [Each in Name]: { handler: Each; ids: Parts[Each] };
}[Name];

export type Flow = {
  /** Whose work it is: started twice under one id, it is there once. */
  id: string;
  /** The parts, each with what tells it from the others; they may run side by side, on many workers. */
  parts: { key: string; part: FlowPart }[];
  /** What follows when every part has ended, those that failed for good too. */
  whole: FlowPart;
};

/** Hands out work in parts. The queues do; a test may run them at once. */
export abstract class Flows {
  abstract start(flow: Flow): Promise<void>;
}
