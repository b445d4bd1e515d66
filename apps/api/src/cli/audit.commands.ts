import type { Command } from 'commander';
import { VerifyLog } from '../platform/audit/verify-log.ts';
import { withContext } from './cli-context.ts';
import { print } from './print.ts';

/** The log of all acts: is it whole, and is it ours? */
export function addAuditCommands(program: Command): void {
  program
    .command('audit')
    .description('the log of all acts')
    .command('verify')
    .description('recompute every entry, link and signature; exit 1 when one does not hold')
    .option('--json', 'answer as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const report = await withContext((context) =>
        context.get(VerifyLog).verify({ kind: 'operator', name: 'command-line' }),
      );
      const { entries, unsealed, batches, heads, findings } = report;
      print(json, report, [
        `${entries} entries in ${batches} batches, ${unsealed} not sealed yet`,
        ...heads.map(({ chain, number, hash }) => `head of ${chain}: ${number} ${hash}`),
        ...findings.map(
          ({ chain, batch, what, entry }) =>
            `${what}: chain ${chain}, batch ${batch}${entry ? `, entry ${entry}` : ''}`,
        ),
        findings.length === 0
          ? 'The log holds.'
          : `The log does not hold: ${findings.length} findings.`,
      ]);
      process.exitCode = findings.length === 0 ? 0 : 1;
    });
}
