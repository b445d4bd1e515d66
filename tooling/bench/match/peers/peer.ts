import { unitsOf } from '../lemon.ts';
import type { BenchInstance } from '../make-instance.ts';

/** Another solver with an instance in its own form: answers the activity of each person, -1 for none. */
export type Peer = () => number[];

/** How another solver is given an instance. What it takes to do so is not measured. */
export type PreparePeer = (instance: BenchInstance) => Promise<Peer>;

/**
 * What each pair is worth to a peer. With a post for everybody who waits months, most people placed comes
 * with most months waited, so a number of its own for that would only make it harder.
 */
export function worthOf(instance: BenchInstance): number[] {
  const { people, pairs } = instance;
  const month = Number(unitsOf(instance).waiting);
  return Array.from(
    pairs.fit,
    (fit, pair) => month * (people.waitingMonths[pairs.person[pair] as number] as number) + fit,
  );
}
