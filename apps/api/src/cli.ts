import 'reflect-metadata';
import { Command } from 'commander';
import { addAdminCommands } from './cli/admin.commands.ts';
import { addAuditCommands } from './cli/audit.commands.ts';
import { addBackupCommands } from './cli/backup.commands.ts';
import { CommandError } from './cli/cli-context.ts';
import { addDemoCommands } from './cli/demo.commands.ts';
import { Refusal } from './platform/http/refusal.ts';

const program = new Command('etabli')
  .description('Territories with zero long-term unemployment: the operator’s command line')
  .showHelpAfterError();

addAdminCommands(program);
addDemoCommands(program);
addAuditCommands(program);
addBackupCommands(program);

try {
  await program.parseAsync();
} catch (error) {
  const known = error instanceof CommandError || error instanceof Refusal;
  const line =
    error instanceof Refusal
      ? `${error.code} ${JSON.stringify(error.params)}`
      : (error as Error).message;
  console.error(known || !process.env['DEBUG'] ? line : error);
  process.exitCode = 1;
}
