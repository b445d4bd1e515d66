import type { Command } from 'commander';
import { demonstrationAccounts, demonstrationPassword } from '../demonstration/accounts.ts';
import { LoadDemonstration } from '../demonstration/load-demonstration.ts';
import { withContext } from './cli-context.ts';
import { print } from './print.ts';
import { withBar } from './with-bar.ts';

type Load = { ifEmpty?: boolean; json?: boolean };

async function loadDemonstration({ ifEmpty = false, json = false }: Load): Promise<void> {
  const loaded = await withBar({ title: 'Demonstration', isQuiet: json }, (onStep) =>
    withContext((context) => context.get(LoadDemonstration).load({ ifEmpty, onStep })),
  );
  print(json, loaded, [
    loaded.territories > 0
      ? `${loaded.territories} territories and ${loaded.accounts} accounts loaded.`
      : 'The database holds accounts already: nothing was loaded.',
  ]);
}

function listSignIns({ json }: { json?: boolean }): void {
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
}

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
    .action(loadDemonstration);
  demo
    .command('sign-ins')
    .description('who may sign in to the demonstration')
    .option('--json', 'answer as JSON')
    .action(listSignIns);
}
