import loader, { type LegacyHighs } from 'highs';
import type { BenchInstance } from './make-instance.ts';

/** Its types speak of the CommonJS form; what is imported is the loader itself. */
const loadHighs = loader as unknown as (typeof loader)['default'];

/**
 * The yardstick where LEMON cannot be built: HiGHS, as WebAssembly, on a linear programme in which
 * months and fit are one sum. It must only solve something as large; who is right is asked of LEMON.
 */
export async function besideHighs(instance: BenchInstance): Promise<() => number> {
  const highs: LegacyHighs = await loadHighs();
  const text = programmeOf(instance);
  return () => {
    const begun = performance.now();
    const { Status } = highs.solve(text);
    if (Status !== 'Optimal') {
      throw new Error(`HiGHS ended with ${Status}`);
    }
    return performance.now() - begun;
  };
}

function programmeOf({ people, activities, pairs }: BenchInstance): string {
  const own = rows(people.waitingMonths.length, pairs.person);
  const its = rows(activities.posts.length, pairs.activity);
  const goal = Array.from(pairs.fit, (fit, pair) => {
    const months = people.waitingMonths[pairs.person[pair] as number] as number;
    return `${1_001 * months + fit} x${pair}`;
  });
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
