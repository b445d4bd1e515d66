import { ComputeRound } from '../matching/compute-round.ts';
import { RequestRound } from '../matching/request-round.ts';
import type { RoundView } from '../matching/round-view.dto.ts';
import { RoundsQueries } from '../matching/rounds.queries.ts';
import { withContext } from './cli-context.ts';
import { print } from './print.ts';
import { territoryOf } from './territory-of.ts';

type Options = { as: string; json?: boolean };

/** Asks for a round as an account that may, and computes it in this process. */
export async function runRound(code: string, { as, json = false }: Options): Promise<void> {
  const round = await withContext(async (context) => {
    const actor = await context.personFor(as);
    const territoryId = await territoryOf(context, actor, code);
    const { id } = await context.get(RequestRound).request(actor, territoryId);
    await context.get(ComputeRound).compute({ territoryId, roundId: id });
    return context.get(RoundsQueries).get(actor, id);
  });
  print(json, round, linesOf(round));
  process.exitCode = round.state === 'computed' ? 0 : 1;
}

function linesOf({ number, state, counts, score, digest, comparison }: RoundView): string[] {
  if (!counts || !score) {
    return [`Round ${number}: ${state}`];
  }
  const { placed, held, unplaced, excluded } = counts;
  return [
    `Round ${number}: ${placed} proposals, ${held} held, ${unplaced} without one, ${excluded} out of it`,
    `${score.placed} people with a post, ${score.waiting} months waited among them; proved to be the most`,
    ...(comparison
      ? [
          `Since round ${comparison.number}: ${comparison.same} the same, ${comparison.moved} moved, ${comparison.gained} gained, ${comparison.lost} lost`,
        ]
      : []),
    `sha256 ${digest}`,
  ];
}
