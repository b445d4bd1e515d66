import 'reflect-metadata';
import { refusalMessage } from '@etabli/messages/refusal-message';
import { Command } from 'commander';
import { addAdminCommands } from './cli/admin.commands.ts';
import { addAuditCommands } from './cli/audit.commands.ts';
import { addBackupCommands } from './cli/backup.commands.ts';
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
  console.error(error instanceof Refusal ? refusalMessage('en', error) : (error as Error).message);
  process.exitCode = 1;
}
