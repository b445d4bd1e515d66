import type { ProcessMark } from './process-mark.mjs';

/** What a claimant says of itself; `work` is a process that goes on even if its owner is killed. */
export type ClaimNote = {
  what?: string;
  isHeld?: boolean;
  isStopping?: boolean;
  work?: ProcessMark;
};
export type Claim = {
  held: true;
  tookOver: boolean;
  say(news: ClaimNote): void;
  release(): void;
};
export type ClaimRefused = { held: false; holder: ProcessMark & { note: ClaimNote } };

export function tryClaim(folder: string, note?: ClaimNote): Claim | ClaimRefused;
