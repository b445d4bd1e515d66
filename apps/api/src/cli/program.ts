import { Command } from 'commander';
import { addAdminCommands } from './admin.commands.ts';
import { addAuditCommands } from './audit.commands.ts';
import { addBackupCommands } from './backup.commands.ts';
import { addDemoCommands } from './demo.commands.ts';
import { addEligibilityCommands } from './eligibility.commands.ts';
import { addImportCommands } from './import.commands.ts';
import { addMatchCommands } from './match.commands.ts';

/** What a wrong word on the command line is told by: one line, and where to read on. */
const oneLine = (text: string): string =>
  `${text
    .replace(/^error: /, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')}; --help tells what there is\n`;

/** The operator's command line, whole. */
export function makeProgram(): Command {
  const program = new Command('etabli')
    .description('Territories with zero long-term unemployment: the operator’s command line')
    .configureOutput({ outputError: (text, write) => write(oneLine(text)) });
  addAdminCommands(program);
  addDemoCommands(program);
  addAuditCommands(program);
  addBackupCommands(program);
  addMatchCommands(program);
  addEligibilityCommands(program);
  addImportCommands(program);
  return program;
}
