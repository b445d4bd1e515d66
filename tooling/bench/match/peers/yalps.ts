import { type Constraint, solve } from 'yalps';
import { type PreparePeer, worthOf } from './peer.ts';

/** YALPS, on a linear programme: a row for each person and each activity, a column for each pair. */
export const prepareYalps: PreparePeer = async (instance) => {
  const { people, activities, pairs } = instance;
  const worth = worthOf(instance);
  const constraints = new Map<string, Constraint>([
    ...Array.from(people.waitingMonths, (_, at) => [`p${at}`, { max: 1 }] as const),
    ...Array.from(activities.posts, (max, at) => [`a${at}`, { max }] as const),
  ]);
  const variables = Array.from(pairs.person, (person, pair) => {
    const row = {
      worth: worth[pair] as number,
      [`p${person}`]: 1,
      [`a${pairs.activity[pair]}`]: 1,
    };
    return [pair, row] as const;
  });
  const model = { direction: 'maximize' as const, objective: 'worth', constraints, variables };
  return () => {
    const { status, variables: taken } = solve(model, { maxPivots: Number.POSITIVE_INFINITY });
    if (status !== 'optimal') {
      throw new Error(`YALPS ended with ${status}`);
    }
    const match = Array.from(people.waitingMonths, () => -1);
    for (const [pair, value] of taken) {
      if (value > 0.5) {
        match[pairs.person[pair] as number] = pairs.activity[pair] as number;
      }
    }
    return match;
  };
};
