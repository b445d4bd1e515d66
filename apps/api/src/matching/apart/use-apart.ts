import { type Apart, type Program, startApart } from './start-apart.ts';

/**
 * One that answered before answers the next question several times faster, so it stays for a while: until the
 * next of many territories, or until somebody has thought of the next move.
 */
const restsMs = { round: 10_000, think: 120_000 };

/** Those that rest, and when they have rested for too long. */
const resting: Record<Program, Map<Apart, NodeJS.Timeout>> = { round: new Map(), think: new Map() };

/** Works with a process apart that nobody else uses meanwhile; whoever ends it leaves none to the next. */
export async function useApart<T>(
  program: Program,
  work: (apart: Apart) => Promise<T>,
): Promise<T> {
  const apart = takeRested(program) ?? startApart(program);
  try {
    return await work(apart);
  } finally {
    if (!apart.hasEnded()) {
      letRest(program, apart);
    }
  }
}

function takeRested(program: Program): Apart | undefined {
  for (const [apart, rest] of resting[program]) {
    clearTimeout(rest);
    resting[program].delete(apart);
    if (!apart.hasEnded()) {
      apart.hold();
      return apart;
    }
  }
  return undefined;
}

/** Keeps one for the next question; it keeps no process from ending. */
function letRest(program: Program, apart: Apart): void {
  apart.letGo();
  const rest = setTimeout(() => {
    resting[program].delete(apart);
    apart.end();
  }, restsMs[program]).unref();
  resting[program].set(apart, rest);
}
