import { type BenchInstance, type InstanceSize, makeInstance } from './make-instance.ts';
import { prepareHighs } from './peers/highs.ts';
import { prepareMunkres } from './peers/munkres.ts';
import type { PreparePeer } from './peers/peer.ts';
import { prepareYalps } from './peers/yalps.ts';

/** Another solver in a process of its own, which can be ended when it takes too long. */
const peers = {
  yalps: prepareYalps,
  munkres: prepareMunkres,
  highs: prepareHighs,
} satisfies Record<string, PreparePeer>;
export type PeerName = keyof typeof peers;
export type PeerAsked = { peer: PeerName; size: InstanceSize };
export type PeerSolved = {
  ms: number;
  score: { placed: number; waiting: number; fit: number };
};

const asked: PeerAsked = JSON.parse(process.argv[2] ?? '');
const instance = makeInstance(asked.size);
const solve = await peers[asked.peer](instance);
const begun = performance.now();
const match = solve();
const ms = performance.now() - begun;
const solved: PeerSolved = { ms, score: scoreOf(instance, match) };
console.log(JSON.stringify(solved));

/** What a plan comes to; one that cannot be is refused, so that no peer is measured on a wrong answer. */
function scoreOf({ people, activities, pairs }: BenchInstance, at: number[]): PeerSolved['score'] {
  const score = { placed: 0, waiting: 0, fit: 0 };
  const taken = new Int32Array(activities.posts.length);
  for (let pair = 0; pair < pairs.person.length; pair++) {
    const [person, activity] = [pairs.person[pair] as number, pairs.activity[pair] as number];
    if (at[person] === activity) {
      taken[activity] = (taken[activity] as number) + 1;
      score.placed++;
      score.waiting += people.waitingMonths[person] as number;
      score.fit += pairs.fit[pair] as number;
    }
  }
  if (taken.some((count, activity) => count > (activities.posts[activity] as number))) {
    throw new Error(`${asked.peer} filled more posts than there are`);
  }
  return score;
}
