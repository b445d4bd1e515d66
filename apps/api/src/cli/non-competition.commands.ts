import { teamLanguages } from '@etabli/messages/languages';
import { type Command, Option } from 'commander';
import { checkReaders } from '../non-competition/tell-check.ts';
import { checkFile } from './check-file.ts';

/** The check of an activity: of one in a file, beside the register in use or one in a file. */
export function addNonCompetitionCommands(program: Command): void {
  const word = program
    .command('non-competition')
    .description('whom an activity could touch before it starts');
  word
    .command('check')
    .description(
      'find whom an activity could touch, with a signal and its reasons: never an approval',
    )
    .argument(
      '<activity>',
      'a file with the activity and its territory as JSON; - for standard input',
    )
    .option('--register <file>', 'a file with establishments; the register in use without it')
    .option('--as <address>', 'the account that asks the register in use')
    .option(
      '--rules <file>',
      'a file with the rules; those proposed for the first programme without it',
    )
    .option('--on <day>', 'the day, YYYY-MM-DD; without it that of the extract')
    .addOption(new Option('--for <reader>', 'who reads it').choices(checkReaders).default('team'))
    .addOption(
      new Option('--language <code>', 'in which language').choices(teamLanguages).default('fr'),
    )
    .option('--json', 'answer as JSON')
    .addHelpText('after', shape)
    .action(checkFile);
}

const shape = `
Shapes and examples: docs/non-competition. The answer is the same for the same files, on any machine.`;
