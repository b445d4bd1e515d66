import { Command } from 'commander';

type AddCommands = (program: Command) => void;

/** Each group of commands lies in a file of its own, which is read when one of them is asked for. */
const groups: [names: string[], load: () => Promise<AddCommands>][] = [
  [['admin'], async () => (await import('./admin.commands.ts')).addAdminCommands],
  [['demo'], async () => (await import('./demo.commands.ts')).addDemoCommands],
  [['audit'], async () => (await import('./audit.commands.ts')).addAuditCommands],
  [['backup', 'restore'], async () => (await import('./backup.commands.ts')).addBackupCommands],
  [['match'], async () => (await import('./match.commands.ts')).addMatchCommands],
  [
    ['non-competition'],
    async () => (await import('./non-competition.commands.ts')).addNonCompetitionCommands,
  ],
  [['eligibility'], async () => (await import('./eligibility.commands.ts')).addEligibilityCommands],
  [['export'], async () => (await import('./export.commands.ts')).addExportCommands],
  [['register'], async () => (await import('./register.commands.ts')).addRegisterCommands],
  [['import'], async () => (await import('./import.commands.ts')).addImportCommands],
];

/** What a wrong word on the command line is told by: one line, and where to read on. */
const oneLine = (text: string): string =>
  `${text
    .replace(/^error: /, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/\.$/, '')}; --help tells what there is\n`;

/**
 * The operator's command line: the group that is asked for, or all of it where none is. Verifying the log
 * needs a tenth of what an import does, and should not carry the rest.
 */
export async function makeProgram(asked?: string): Promise<Command> {
  const program = new Command('etabli')
    .description('Territories with zero long-term unemployment: the operator’s command line')
    .configureOutput({ outputError: (text, write) => write(oneLine(text)) });
  const named = groups.filter(([names]) => asked !== undefined && names.includes(asked));
  for (const [, load] of named.length > 0 ? named : groups) {
    const addCommands = await load();
    addCommands(program);
  }
  return program;
}
