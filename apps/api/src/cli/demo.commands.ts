import { type Command, InvalidArgumentError } from 'commander';
import { demonstrationAccounts, demonstrationPassword } from '../demonstration/accounts.ts';
import { LoadInvented } from '../demonstration/invented/load-invented.ts';
import { LoadDemonstration } from '../demonstration/load-demonstration.ts';
import { withContext } from './cli-context.ts';
import { print } from './print.ts';
import { withBar } from './with-bar.ts';
import { writeLists } from './write-lists.ts';

type Load = { ifEmpty?: boolean; people: boolean; json?: boolean };

async function loadDemonstration({ ifEmpty = false, people, json = false }: Load): Promise<void> {
  const loaded = await withContext(async (context) => {
    const ground = await withBar({ title: 'Demonstration', isQuiet: json }, (onStep) =>
      context.get(LoadDemonstration).load({ ifEmpty, onStep }),
    );
    const hasInvented =
      people &&
      (await withBar({ title: 'Invented people', isQuiet: json }, (onStep) =>
        context.get(LoadInvented).load(onStep),
      ));
    return { ...ground, hasInvented };
  });
  print(json, loaded, [
    loaded.territories > 0
      ? `${loaded.territories} territories and ${loaded.accounts} accounts loaded.`
      : 'The database holds accounts already: nothing was loaded.',
    ...(loaded.hasInvented ? ['Invented people and activities loaded in Verviers-Dison.'] : []),
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

type Lists = { people: number; activities: number; json?: boolean };

async function writeExampleLists(folder: string, { json, ...counts }: Lists): Promise<void> {
  const written = await writeLists(folder, counts);
  print(json, written, [
    `${written.people}: ${counts.people} people who do not exist`,
    `${written.activities}: ${counts.activities} activities for them`,
  ]);
}

const atLeastOne = (text: string): number => {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 100_000) {
    throw new InvalidArgumentError('takes a whole number from 1 to 100000');
  }
  return count;
};

/** The demonstration: what it holds, and who may sign in to look at it. */
export function addDemoCommands(program: Command): void {
  const demo = program.command('demo').description('the demonstration');
  demo
    .command('load')
    .description(
      'load the programme of 2022, the pilots that are known, and accounts to look around',
    )
    .option('--no-people', 'leave out the people and activities that are invented')
    .option('--if-empty', 'do nothing when the database holds accounts already')
    .option('--json', 'answer as JSON')
    .action(loadDemonstration);
  demo
    .command('sign-ins')
    .description('who may sign in to the demonstration')
    .option('--json', 'answer as JSON')
    .action(listSignIns);
  demo
    .command('lists')
    .description('write a list of people and one of activities, all invented, as a team keeps them')
    .argument('<folder>', 'where to')
    .option('--people <count>', 'how many people', atLeastOne, 400)
    .option('--activities <count>', 'how many activities', atLeastOne, 20)
    .option('--json', 'answer as JSON')
    .action(writeExampleLists);
}
