import type { TerritoryId } from '@etabli/domain/values/ids';
import { refusalMessage } from '@etabli/messages/refusal-message';
import type { INestApplicationContext } from '@nestjs/common';
import type { PersonActor } from '../platform/access/actor.ts';
import { ApplyImport } from '../platform/imports/apply-import.ts';
import { CheckImport } from '../platform/imports/check-import.ts';
import type { StartImportInput } from '../platform/imports/import-input.dto.ts';
import type { ImportedRowsView, ImportView } from '../platform/imports/import-view.dto.ts';
import { ImportsQueries } from '../platform/imports/imports.queries.ts';
import { MapColumns } from '../platform/imports/map-columns.ts';
import { type OnProgress, RunImport } from '../platform/imports/run-import.ts';
import { StartImport } from '../platform/imports/start-import.ts';
import { fold } from '../platform/sheets/fold.ts';
import { CommandError } from './command-error.ts';

/** Where the acts and queries are found. */
type Acts = Pick<INestApplicationContext, 'get'>;

type Asked = {
  input: StartImportInput;
  territoryId: TerritoryId;
  pieces: AsyncIterable<Uint8Array>;
  /** For columns of the list, the heading of the file that answers them; undefined: as proposed. */
  headings: Record<string, string> | undefined;
  isDryRun: boolean;
  onStep: OnProgress;
};

export type ImportReport = {
  importId: string;
  state: string;
  total: number;
  counts: ImportView['counts'];
  refused: { row: number; reason: string }[];
};

const reportedRefusals = 200;

function mappingOf(view: ImportView, headings: Asked['headings']): Record<string, number> {
  const mapping: Record<string, number> = {};
  for (const { key, place } of view.columns) {
    const wanted = headings?.[key];
    const found = view.headings.find(({ heading }) => wanted && fold(heading) === fold(wanted));
    if (wanted !== undefined && !found) {
      throw new CommandError(
        `--mapping: ${key} is to be "${wanted}", a heading that the file lacks`,
      );
    }
    const index = headings ? found?.index : (place ?? undefined);
    if (index !== undefined) {
      mapping[key] = index;
    }
  }
  const missing = view.columns.filter(({ key, isRequired }) => isRequired && !(key in mapping));
  if (missing.length > 0) {
    throw new CommandError(
      `no heading was recognised for ${missing.map(({ key }) => key).join(', ')}; the file has: ${view.headings
        .map(({ heading }) => heading)
        .join(', ')}; --mapping says which is which`,
    );
  }
  return mapping;
}

/** A refusal of the whole file, or what stopped it, ends the command as any refusal does. */
function stopIfStopped({ state, problem }: ImportView): void {
  if (state === 'refused' || state === 'failed') {
    throw new CommandError(refusalMessage('en', problem ?? { code: 'shared.fault' }));
  }
}

/** Columns and check; what a killed command left in the middle goes on there. */
async function checkFile(
  { get }: Acts,
  actor: PersonActor,
  begun: ImportView,
  { territoryId, headings, onStep }: Asked,
): Promise<ImportView> {
  const place = { territoryId, importId: begun.id };
  let view = begun;
  if (view.state === 'uploaded' || view.state === 'mapped' || view.state === 'checked') {
    const mapping = mappingOf(view, headings);
    view = await get(MapColumns).map(actor, place, { mapping, version: view.version });
  }
  if (view.moves.includes('checking')) {
    view = await get(CheckImport).check(actor, place, { version: view.version, isRunHere: true });
  }
  if (view.state === 'checking') {
    await get(RunImport).run(place, onStep);
    view = await get(ImportsQueries).get(actor, place);
  }
  stopIfStopped(view);
  return view;
}

/** From a file to its rows in one go, in this process: the acts are those of the API. */
export async function importFile(
  context: Acts,
  actor: PersonActor,
  asked: Asked,
): Promise<ImportReport> {
  const { get } = context;
  const begun = await get(StartImport).start(actor, asked.territoryId, asked.input, asked.pieces);
  const place = { territoryId: asked.territoryId, importId: begun.id };
  let view = await checkFile(context, actor, begun, asked);
  if (!asked.isDryRun) {
    if (view.state === 'checked') {
      await get(ApplyImport).apply(actor, place, { version: view.version, isRunHere: true });
    }
    await get(RunImport).run(place, asked.onStep);
    view = await get(ImportsQueries).get(actor, place);
    stopIfStopped(view);
  }
  const { items } = await get(ImportsQueries).rows(actor, place, {
    status: 'refused',
    limit: reportedRefusals,
  });
  return {
    importId: view.id,
    state: view.state,
    total: view.total ?? 0,
    counts: view.counts,
    refused: items.map((row) => ({ row: row.number, reason: reasonOf(row, view) })),
  };
}

function reasonOf({ problems }: ImportedRowsView['items'][number], view: ImportView): string {
  return problems
    .map(({ column, ...problem }) => {
      const place = view.columns.find(({ key }) => key === column)?.place;
      const heading = view.headings.find(({ index }) => index === place);
      const said = refusalMessage('en', problem);
      return heading ? `${heading.heading} (${heading.letters}): ${said}` : said;
    })
    .join(' ');
}
