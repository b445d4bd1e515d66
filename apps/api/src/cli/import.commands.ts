import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Command } from 'commander';
import { z } from 'zod';
import { Database } from '../platform/connections/database.ts';
import { withContext } from './cli-context.ts';
import { CommandError } from './command-error.ts';
import { type ImportReport, importFile } from './import-file.ts';
import { print } from './print.ts';
import { withBar } from './with-bar.ts';

type Options = {
  territory: string;
  as: string;
  dryRun?: boolean;
  mapping?: string;
  sheet?: string;
  json?: boolean;
};

const mappingFile = z.record(z.string(), z.string());

async function readMapping(path: string): Promise<Record<string, string>> {
  try {
    return mappingFile.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    throw new CommandError(
      `--mapping: got "${path}", takes a JSON file like {"given_name": "Prénom"}`,
    );
  }
}

async function runImport(kind: string, path: string, options: Options): Promise<void> {
  const { territory, as, dryRun = false, json = false, sheet } = options;
  const headings = options.mapping ? await readMapping(options.mapping) : undefined;
  const report = await withContext(async (context) => {
    const actor = await context.personFor(as);
    const [found]: { id: string }[] = await context
      .get(Database)
      .read(actor, (tx) => tx.query('select id from territories where code = $1', [territory]));
    if (!found) {
      throw new CommandError(
        `--territory: got "${territory}", takes the code of a territory that ${as} may see`,
      );
    }
    return withBar({ title: 'Import', isQuiet: json }, (onStep) =>
      importFile(context, actor, {
        input: { kind, fileName: basename(path), ...(sheet ? { sheet } : {}) },
        territoryId: found.id,
        pieces: createReadStream(path),
        headings,
        isDryRun: dryRun,
        onStep,
      }),
    );
  });
  print(json, report, linesOf(report, dryRun));
  process.exitCode = report.counts.refused === 0 ? 0 : 1;
}

const shownRefusals = 20;

function linesOf({ counts, total, refused, importId }: ImportReport, isDryRun: boolean): string[] {
  const { created, updated, unchanged } = counts;
  const verb = isDryRun ? 'would be ' : '';
  return [
    `${total} rows: ${created} ${verb}created, ${updated} ${verb}updated, ${unchanged} unchanged, ${counts.refused} refused`,
    ...refused.slice(0, shownRefusals).map(({ row, reason }) => `row ${row}: ${reason}`),
    ...(counts.refused > shownRefusals ? [`and ${counts.refused - shownRefusals} more`] : []),
    isDryRun ? `Nothing was written. Import ${importId}` : `Import ${importId}`,
  ];
}

/** Lists that teams keep in spreadsheets. */
export function addImportCommands(program: Command): void {
  program
    .command('import')
    .description('import a list from a CSV or XLSX file; exit 1 when a row is refused')
    .argument(
      '<kind>',
      'what the list is of: people, activities, or structures of the social economy',
    )
    .argument('<file>', 'the file')
    .requiredOption('--territory <code>', 'the code of the territory')
    .requiredOption(
      '--as <address>',
      'the account that imports: its rights count, and the log names it',
    )
    .option('--dry-run', 'decide each row, and write none')
    .option('--mapping <file>', 'a JSON file: which heading of the file answers which column')
    .option('--sheet <name>', 'the sheet of a workbook; the first, if left out')
    .option('--json', 'answer as JSON')
    .action(runImport);
}
