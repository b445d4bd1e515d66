import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Figure, ratioFigure } from '../figure.ts';
import type { InstanceSize } from './make-instance.ts';
import type { PeerAsked, PeerName, PeerSolved } from './run-peer.ts';

type Score = PeerSolved['score'];
type Answer = { ms: number; score: Score } | { ms: number; score: null };

/** Who is waited for no longer. */
const mostMs = 120_000;
/** At most so much of what the peer takes. */
const goal = 0.01;

const programs: Record<PeerName, string> = {
  yalps: 'a linear programme',
  munkres: 'a table of people by posts',
  highs: 'a linear programme in WebAssembly',
};
export const peerNames = Object.keys(programs) as PeerName[];

/** What a peer comes to and how long it takes, in a process of its own; without a score where it did not end. */
export function solveByPeer(peer: PeerName, { people, activities, ...size }: InstanceSize): Answer {
  const program = join(import.meta.dirname, 'run-peer.ts');
  const { pairsEach, tight, seed } = size;
  const asked: PeerAsked = { peer, size: { people, activities, pairsEach, tight, seed } };
  const done = spawnSync(process.execPath, [program, JSON.stringify(asked)], {
    encoding: 'utf8',
    timeout: mostMs,
  });
  if (done.error && 'code' in done.error && done.error.code === 'ETIMEDOUT') {
    return { ms: mostMs, score: null };
  }
  if (done.status !== 0) {
    throw new Error(`${peer} ended with ${done.status ?? done.signal}: ${done.stderr}`);
  }
  return JSON.parse(done.stdout);
}

/**
 * The engine beside a peer, which must come to the same. Of one that does not end the ratio is a bound: it
 * takes at least so long.
 */
export function besidePeer(
  peer: PeerName,
  size: InstanceSize,
  { case: name, own }: { case: string; own: { ms: number; score: Score } },
): Figure {
  const { ms, score } = solveByPeer(peer, size);
  const { placed, waiting, fit } = own.score;
  if (score && !isDeepStrictEqual(score, { placed, waiting, fit })) {
    const [mine, theirs] = [{ placed, waiting, fit }, score].map((one) => JSON.stringify(one));
    throw new Error(`${name}: the engine comes to ${mine}, ${peer} to ${theirs}`);
  }
  const program = `${peer}, ${programs[peer]}`;
  const took = score ? `${Math.round(ms)} ms` : `not in ${mostMs / 1_000} s, so at most`;
  const what = { name: 'match', case: name, unit: 'ms', yardstick: `${program}: ${took}` };
  return ratioFigure(what, [{ value: own.ms, beside: ms }], goal);
}
