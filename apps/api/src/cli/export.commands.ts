import { createWriteStream } from 'node:fs';
import { extname } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Command } from 'commander';
import { sheetOfProposals } from '../matching/proposals/proposals-sheet.ts';
import { RoundsQueries } from '../matching/rounds.queries.ts';
import { writeCsv } from '../platform/sheets/write-csv.ts';
import { writeWorkbook } from '../platform/sheets/write-workbook.ts';
import { withContext } from './cli-context.ts';
import { CommandError } from './command-error.ts';
import { print } from './print.ts';
import { territoryOf } from './territory-of.ts';

type Options = { as: string; out: string; json?: boolean };

/** Sheets of what the house holds, for people who work in spreadsheets. */
export function addExportCommands(program: Command): void {
  program
    .command('export')
    .description('write a sheet')
    .command('proposals')
    .description('what the last computed round of a territory proposes, to whom and why')
    .argument('<territory>', 'the code of the territory')
    .requiredOption('--as <address>', 'the account that reads: its rights count, and it is logged')
    .requiredOption('--out <file>', 'the file to write, .xlsx or .csv; it must not exist')
    .option('--json', 'answer as JSON')
    .action(exportProposals);
}

async function exportProposals(code: string, { as, out, json }: Options): Promise<void> {
  const kind = extname(out).toLowerCase();
  if (kind !== '.xlsx' && kind !== '.csv') {
    throw new CommandError(`--out: got "${out}", takes a file that ends in .xlsx or .csv`);
  }
  const told = await withContext(async (context) => {
    const actor = await context.personFor(as);
    const queries = context.get(RoundsQueries);
    const { items } = await queries.list(actor, await territoryOf(context, actor, code));
    const round = items.find(({ state }) => state === 'computed');
    if (!round) {
      throw new CommandError(`<territory>: "${code}" has no computed round; match run makes one`);
    }
    const rows = sheetOfProposals((asked) => queries.people(actor, round.id, asked));
    const sheet = kind === '.csv' ? writeCsv(rows) : writeWorkbook(rows, `Tour ${round.number}`);
    await write(sheet, out);
    const { placed = 0, held = 0 } = round.counts ?? {};
    return { round: round.number, proposals: placed + held, file: out };
  });
  print(json, told, [`${told.proposals} proposals of round ${told.round} in ${told.file}`]);
}

/** Names are in it: it is for who writes it alone, and takes no other file’s place. */
async function write(sheet: Readable, path: string): Promise<void> {
  try {
    await pipeline(sheet, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) {
      throw error;
    }
    throw new CommandError(`--out: ${path} cannot be written (${code})`);
  }
}
