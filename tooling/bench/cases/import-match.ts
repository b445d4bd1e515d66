import { type Benchmark, type Figure, plainFigure } from '../figure.ts';
import {
  activities,
  emptyTerritory,
  fromListsToProposals,
  type Lists,
  people,
  withLists,
} from '../match/round-of-lists.ts';
import { build, openOwnDatabase } from '../own-database.ts';

const runs = 3;
const most = 15;

async function measureOnce(lists: Lists, say: (line: string) => void): Promise<number> {
  const database = await openOwnDatabase();
  try {
    emptyTerritory(database);
    const begun = performance.now();
    const round = fromListsToProposals(database, lists);
    const seconds = (performance.now() - begun) / 1000;
    if (round.state !== 'computed' || round.counts.placed === 0) {
      throw new Error(`the round ended as ${round.state}`);
    }
    say(
      `${seconds.toFixed(2)} s: ${round.counts.placed} with a proposal, ${round.counts.unplaced} without`,
    );
    return seconds;
  } finally {
    await database.close();
  }
}

export const importMatchBenchmark: Benchmark = {
  name: 'import-match',
  about: 'from two lists in files to proposals that are proved, by the command line',
  async run(say): Promise<Figure[]> {
    build('@etabli/api');
    return withLists(async (lists) => {
      const seconds: number[] = [];
      for (let run = 0; run < runs; run++) {
        seconds.push(await measureOnce(lists, say));
      }
      const what = { name: 'import-match', unit: 's' };
      return [
        plainFigure({ ...what, case: `${people} people, ${activities} activities` }, seconds, most),
      ];
    });
  },
};
