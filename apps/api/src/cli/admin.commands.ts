import type { Command } from 'commander';
import { z } from 'zod';
import { CreateAccount } from '../platform/access/create-account.ts';
import { today } from '../platform/access/today.ts';
import { asOption, withContext } from './cli-context.ts';
import { CommandError } from './command-error.ts';
import { print } from './print.ts';
import { readPassword } from './read-password.ts';

type Options = { email: string; name: string; as?: string; json?: boolean };

const address = z.email().max(254);

async function createAdministrator({ email: given, name, as, json }: Options): Promise<void> {
  const email = given.trim();
  if (!address.safeParse(email).success) {
    throw new CommandError(`--email: got "${given}", takes an e-mail address`);
  }
  if (name.trim() === '') {
    throw new CommandError('--name: got nothing, takes the name that colleagues see');
  }
  const password = await readPassword();
  const id = await withContext(async (context) => {
    const actor = await context.actorFor({ as, permission: 'platform.operate' });
    const accounts = context.get(CreateAccount);
    if (!as && (await accounts.hasAny(actor))) {
      throw new CommandError(
        '--as: got nothing, takes the address of a platform administrator: only the first account is made by nobody',
      );
    }
    const role = 'platform_administrator' as const;
    const memberships = [{ role, territoryId: null, from: today(), until: null }];
    return accounts.create(actor, { email, name: name.trim(), password, memberships });
  });
  print(json, { id, email }, [`Administrator ${email} created.`]);
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
    .action(createAdministrator);
}
