import type { Command } from 'commander';
import { type LogFinding, type LogReport, VerifyLog } from '../platform/audit/verify-log.ts';
import { auditModule } from './audit.module.ts';
import { asOption, withContext } from './cli-context.ts';
import { print } from './print.ts';

/** The log of all acts: is it whole, and is it ours? */
export function addAuditCommands(program: Command): void {
  program
    .command('audit')
    .description('the log of all acts')
    .command('verify')
    .description('recompute every entry, link and signature; exit 1 when one does not hold')
    .option(...asOption)
    .option('--json', 'answer as JSON')
    .action(async ({ as, json }: { as?: string; json?: boolean }) => {
      const report = await withContext(
        async (context) =>
          context.get(VerifyLog).verify(await context.actorFor({ as, permission: 'audit.verify' })),
        auditModule,
      );
      print(json, report, linesOf(report));
      process.exitCode = report.findingCount === 0 ? 0 : 1;
    });
}

function linesOf(report: LogReport): string[] {
  const { entries, batches, unsealed, oldestUnsealedAt, isSealingLate, heads } = report;
  const { findings, findingCount } = report;
  return [
    `${entries} entries in ${batches} batches, ${unsealed} not sealed yet`,
    ...(isSealingLate
      ? [`Sealing is late: the oldest waits since ${oldestUnsealedAt?.toISOString()}.`]
      : []),
    ...heads.map(({ chain, number, hash }) => `head of ${chain}: ${number} ${hash}`),
    ...findings.map(lineOf),
    ...(findingCount > findings.length ? [`and ${findingCount - findings.length} more`] : []),
    findingCount === 0 ? 'The log holds.' : `The log does not hold: ${findingCount} findings.`,
  ];
}

function lineOf({ what, chain, batch, entry }: LogFinding): string {
  const where = chain === null ? 'in no batch' : `chain ${chain}, batch ${batch}`;
  return `${what}: ${where}${entry ? `, entry ${entry}` : ''}`;
}
