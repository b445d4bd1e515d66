import { stdin, stdout } from 'node:process';
import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import { CreateAccount } from '../platform/access/create-account.ts';
import { today } from '../platform/access/today.ts';
import { asOption, CommandError, withContext } from './cli-context.ts';
import { print } from './print.ts';

type Options = { email: string; name: string; as?: string; json?: boolean };

async function readPassword(): Promise<string> {
  if (!stdin.isTTY) {
    const lines = createInterface({ input: stdin });
    for await (const line of lines) {
      lines.close();
      return line;
    }
    throw new CommandError('password: got nothing, takes one line on the standard input');
  }
  // The prompt is shown, what is typed is not.
  const silent = createInterface({ input: stdin, output: stdout, terminal: true });
  stdout.write('Password (12 characters or more): ');
  Object.assign(silent, { _writeToOutput: () => undefined });
  const typed = await silent.question('');
  silent.close();
  stdout.write('\n');
  return typed;
}

/** The first administrator of an installation without demonstration, and any later one. */
export function addAdminCommands(program: Command): void {
  program
    .command('admin')
    .description('accounts of platform administrators')
    .command('create')
    .description(
      'create a platform administrator; the password is asked, or read from standard input',
    )
    .requiredOption('--email <address>', 'the address to sign in with')
    .requiredOption('--name <name>', 'the name that colleagues see')
    .option(...asOption)
    .option('--json', 'answer as JSON')
    .action(async ({ email, name, as, json }: Options) => {
      const password = await readPassword();
      const id = await withContext(async (context) => {
        const actor = await context.actorFor({ as, permission: 'platform.operate' });
        const memberships = [
          {
            role: 'platform_administrator',
            territoryId: null,
            from: today(),
            until: null,
          } as const,
        ];
        const accounts = context.get(CreateAccount);
        if (!as && (await accounts.hasAny(actor))) {
          throw new CommandError(
            '--as: got nothing, takes the address of a platform administrator: only the first account is made by nobody',
          );
        }
        return accounts.create(actor, { email, name, password, memberships });
      });
      print(json, { id, email }, [`Administrator ${email} created.`]);
    });
}
