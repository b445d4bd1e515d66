import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { demonstrationAccounts, demonstrationPassword } from '../demonstration/accounts.ts';
import { LoadDemonstration } from '../demonstration/load-demonstration.ts';
import { withContext } from './cli-context.ts';
import { print } from './print.ts';

type Load = { ifEmpty?: boolean; json?: boolean };

/** The demonstration: what it holds, and who may sign in to look at it. */
export function addDemoCommands(program: Command): void {
  const demo = program.command('demo').description('the demonstration');
  demo
    .command('load')
    .description(
      'load the programme of 2022, the pilots that are known, and accounts to look around',
    )
    .option('--if-empty', 'do nothing when the database holds accounts already')
    .option('--json', 'answer as JSON')
    .action(async ({ ifEmpty, json }: Load) => {
      const bar = new SingleBar({
        format: 'Demonstration {bar} {value}/{total}',
        stream: process.stderr,
      });
      const loaded = await withContext((context) =>
        context.get(LoadDemonstration).load({
          ifEmpty: ifEmpty ?? false,
          onStep: (done, total) => {
            if (process.stderr.isTTY && !json) {
              done === 0 ? bar.start(total, 0) : bar.update(done);
            }
          },
        }),
      );
      bar.stop();
      print(json, loaded, [
        loaded.territories > 0
          ? `${loaded.territories} territories and ${loaded.accounts} accounts loaded.`
          : 'The database holds accounts already: nothing was loaded.',
      ]);
    });
  demo
    .command('sign-ins')
    .description('who may sign in to the demonstration')
    .option('--json', 'answer as JSON')
    .action(({ json }: { json?: boolean }) => {
      const signIns = demonstrationAccounts.map(({ label, email }) => ({
        label,
        email,
        password: demonstrationPassword,
      }));
      print(
        json,
        signIns,
        signIns.map(({ label, email, password }) => `${email}  ${password}  ${label}`),
      );
    });
}
