import { type ImportReport, importFile } from '../../src/cli/import-file.ts';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import type { TestApp } from '../test-app.ts';
import { piecesOf } from './imports.ts';

/** A list as a spreadsheet of here saves it: semicolons, and quotes where a cell needs them. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((cells) =>
      cells
        .map((cell) => (/[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
        .join(';'),
    )
    .join('\r\n');

/** Takes a list in from upload to end, in this process, with the importers of the product. */
export const importList = (
  app: TestApp,
  actor: PersonActor,
  list: { kind: string; territoryId: string; content: string; isDryRun?: boolean },
): Promise<ImportReport> =>
  importFile(app, actor, {
    input: { kind: list.kind, fileName: `${list.kind}.csv` },
    territoryId: list.territoryId,
    pieces: piecesOf(list.content),
    headings: undefined,
    isDryRun: list.isDryRun ?? false,
    onStep: () => undefined,
  });
