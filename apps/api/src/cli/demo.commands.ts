import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import { demonstrationAccounts, demonstrationPassword } from '../demonstration/accounts.ts';
import { LoadDemonstration } from '../demonstration/load-demonstration.ts';
import { withContext } from './cli-context.ts';
import { print } from './print.ts';

type Load = { ifEmpty?: boolean; json?: boolean };

/** A bar for somebody who watches, nothing for a program. */
async function withBar<T>(
  isWatched: boolean,
  work: (onStep: (done: number, total: number) => void) => Promise<T>,
): Promise<T> {
  if (!isWatched) {
    return work(() => undefined);
  }
  const bar = new SingleBar({
    format: 'Demonstration {bar} {value}/{total}',
    stream: process.stderr,
  });
  try {
    return await work((done, total) => (done === 0 ? bar.start(total, 0) : bar.update(done)));
  } finally {
    bar.stop();
  }
}

async function loadDemonstration({ ifEmpty = false, json = false }: Load): Promise<void> {
  const loaded = await withBar(process.stderr.isTTY && !json, (onStep) =>
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
