import { z } from 'zod';
import { type RoundReport, VerifyRound } from '../matching/questions/verify-round.queries.ts';
import { withContext } from './cli-context.ts';
import { CommandError } from './command-error.ts';
import { print } from './print.ts';

type Options = { as: string; json?: boolean };

/** Proves a round of the store again, as an account that may read it. */
export async function verifyRound(id: string, { as, json = false }: Options): Promise<void> {
  if (!z.uuid().safeParse(id).success) {
    throw new CommandError(`round: got "${id}", takes the id of a round`);
  }
  const report = await withContext(async (context) =>
    context.get(VerifyRound).verify(await context.personFor(as), id),
  );
  print(json, report, linesOf(report));
  process.exitCode = report.findings.length === 0 ? 0 : 1;
}

function linesOf(report: RoundReport): string[] {
  const { number, assessedOn, engine, rulesVersion, digest, findings } = report;
  const { people, activities, pairs, placed } = report;
  return [
    `Round ${number} of ${assessedOn}: ${people} people, ${activities} activities, ${pairs} pairs, ${placed} placed`,
    `engine ${engine}, rules ${rulesVersion}, sha256 ${digest}`,
    ...findings.map(({ path, what }) => `${path}: ${what}`),
    findings.length === 0
      ? 'The round holds: its prices prove that no plan has more.'
      : `The round does not hold: ${findings.length} findings.`,
  ];
}
