import loader, { type LegacyHighs } from 'highs';
import type { BenchInstance } from '../make-instance.ts';
import { type PreparePeer, worthOf } from './peer.ts';

/** Its types speak of the CommonJS form; what is imported is the loader itself. */
const loadHighs = loader as unknown as (typeof loader)['default'];

/** HiGHS, as WebAssembly, on a linear programme in its own language of text. */
export const prepareHighs: PreparePeer = async (instance) => {
  const { people, pairs } = instance;
  const highs: LegacyHighs = await loadHighs();
  const text = programmeOf(instance);
  return () => {
    const { Status, Columns } = highs.solve(text);
    if (Status !== 'Optimal') {
      throw new Error(`HiGHS ended with ${Status}`);
    }
    const match = Array.from(people.waitingMonths, () => -1);
    Array.from(pairs.person).forEach((person, pair) => {
      if ((Columns[`x${pair}`]?.Primal ?? 0) > 0.5) {
        match[person] = pairs.activity[pair] as number;
      }
    });
    return match;
  };
};

function programmeOf(instance: BenchInstance): string {
  const { people, activities, pairs } = instance;
  const own = rows(people.waitingMonths.length, pairs.person);
  const its = rows(activities.posts.length, pairs.activity);
  const goal = worthOf(instance).map((worth, pair) => `${worth} x${pair}`);
  const atMost = (row: string[], most: number) =>
    row.length === 0 ? [] : [`${row.join(' + ')} <= ${most}`];
  return [
    ...['Maximize', goal.join(' + '), 'Subject To'],
    ...own.flatMap((row) => atMost(row, 1)),
    ...its.flatMap((row, at) => atMost(row, activities.posts[at] as number)),
    'End',
  ].join('\n');
}

function rows(count: number, column: Int32Array): string[][] {
  const all = Array.from({ length: count }, (): string[] => []);
  column.forEach((at, pair) => {
    all[at]?.push(`x${pair}`);
  });
  return all;
}
