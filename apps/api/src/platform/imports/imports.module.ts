import { type DynamicModule, Module } from '@nestjs/common';
import type { Env } from '../env.ts';
import { ApplyImport } from './apply-import.ts';
import { AskForWork } from './ask-for-work.ts';
import { CancelImport } from './cancel-import.ts';
import { CheckImport } from './check-import.ts';
import { FileKey } from './file-key.ts';
import { HeldRuns } from './held-runs.ts';
import { ImportMovesController } from './import-moves.controller.ts';
import type { Importer } from './importer.ts';
import { Importers, registeredImporters } from './importers.ts';
import { ImportsController } from './imports.controller.ts';
import { ImportsQueries } from './imports.queries.ts';
import { KeptFiles } from './kept-files.ts';
import { MapColumns } from './map-columns.ts';
import { RefusedSheet } from './refused-sheet.ts';
import { RunImport } from './run-import.ts';
import { StartImport } from './start-import.ts';

const acts = [StartImport, MapColumns, CheckImport, ApplyImport, CancelImport, AskForWork];

@Module({})
class ImportsModule {}

/** The frame of all imports, with what the words register in it; `routes` for the process that has some. */
export function importsModule(
  env: Env,
  importers: Importer[],
  { routes = false }: { routes?: boolean } = {},
): DynamicModule {
  return {
    module: ImportsModule,
    controllers: routes ? [ImportsController, ImportMovesController] : [],
    providers: [
      { provide: registeredImporters, useValue: importers },
      { provide: FileKey, useFactory: () => new FileKey(env.ENCRYPTION_KEY) },
      Importers,
      KeptFiles,
      HeldRuns,
      ImportsQueries,
      RefusedSheet,
      RunImport,
      ...acts,
    ],
    exports: [Importers, ImportsQueries, RunImport, RefusedSheet, ...acts],
  };
}
