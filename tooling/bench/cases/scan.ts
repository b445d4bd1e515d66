import { type Benchmark, type Figure, plainFigure } from '../figure.ts';
import type { OwnDatabase } from '../own-database.ts';
import { openCheckDesk, plantActivities } from '../register/ask-checks.ts';
import { besideRegister } from '../register/beside-register.ts';
import { registerSize } from '../register/generated-register.ts';

const rounds = 5;
const checksEach = 40;
/** Branches of everyday work: each check asks for one of them, and each is asked as often. */
const branches = ['43211', '81210', '47793', '95220', '56301'];
const cases = [
  { name: 'urban 5 km', territory: 'verviers-dison', metres: 5_000, most: 100 },
  { name: 'rural 15 km', territory: 'bertrix', metres: 15_000, most: 250 },
];

/** The time that nineteen of twenty stay under. */
function p95(values: number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.ceil(ordered.length * 0.95) - 1] ?? Number.NaN;
}

async function measure(database: OwnDatabase, say: (line: string) => void): Promise<Figure[]> {
  const desk = await openCheckDesk(
    database,
    cases.map(({ territory }) => territory),
  );
  const figures: Figure[] = [];
  for (const { name, territory, metres, most } of cases) {
    const ids = await plantActivities(database, {
      ...{ territories: [territory], metres, branches },
      state: 'drafted',
    });
    const values: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const times: number[] = [];
      for (let turn = 0; turn < checksEach; turn++) {
        times.push(await desk.check(String(ids[turn % ids.length])));
      }
      say(`${name}, round ${round} of ${rounds}: p95 ${p95(times).toFixed(0)} ms`);
      // The first round warms up.
      if (round > 0) {
        values.push(p95(times));
      }
    }
    const size = `${registerSize.toLocaleString('en')} enterprises`;
    const what = { name: 'scan', case: `${name}, p95 of ${checksEach}, ${size}`, unit: 'ms' };
    figures.push(plainFigure(what, values, most));
  }
  await desk.close();
  return figures;
}

export const scanBenchmark: Benchmark = {
  name: 'scan',
  about:
    'a whole check of non-competition, stored, beside a register (REGISTER_SIZE, REGISTER_CACHE)',
  run: (say) =>
    besideRegister(say, async (database) => {
      await database.asOwner('vacuum analyze');
      return measure(database, say);
    }),
};
