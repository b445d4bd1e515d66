import { jobs } from '../../src/jobs.ts';
import type { PersonActor } from '../../src/platform/access/actor.ts';
import { ApplyImport } from '../../src/platform/imports/apply-import.ts';
import { CheckImport } from '../../src/platform/imports/check-import.ts';
import type { ImportView } from '../../src/platform/imports/import-view.dto.ts';
import { ImportsQueries } from '../../src/platform/imports/imports.queries.ts';
import { MapColumns } from '../../src/platform/imports/map-columns.ts';
import { StartImport } from '../../src/platform/imports/start-import.ts';
import { type InlineRelay, openInlineRelay } from '../inline-relay.ts';
import { openTestApp, type TestApp } from '../test-app.ts';
import { givenPerson } from './accounts.ts';
import { givenProgramme, givenTerritory } from './territories.ts';
import { givenToolTable, toolImporter } from './tools.ts';

type Content = string | Uint8Array;

export type ImportWorld = {
  app: TestApp;
  relay: InlineRelay;
  territoryId: string;
  officer: PersonActor;
  coordinator: PersonActor;
  /** Takes a file in. */
  start(content: Content, fileName?: string): Promise<ImportView>;
  /** Its columns settled, as proposed or otherwise, and checked to the end. */
  checked(content: Content, mapping?: Record<string, number>): Promise<ImportView>;
  /** Applied to the end. */
  applied(content: Content): Promise<ImportView>;
  close(): Promise<void>;
};

export const piecesOf = async function* pieces(content: Content): AsyncGenerator<Uint8Array> {
  yield Buffer.from(content);
};

export const proposed = ({ columns }: ImportView): Record<string, number> =>
  Object.fromEntries(
    columns.flatMap(({ key, place }): [string, number][] => (place === null ? [] : [[key, place]])),
  );

/** An API and its reactions that can import tools, a territory, and somebody who runs it. */
export async function givenImportWorld(): Promise<ImportWorld> {
  const app = await openTestApp();
  await givenToolTable(app);
  const officer = await givenProgramme(app);
  const { id: territoryId } = await givenTerritory(app, officer, { code: 'ici' });
  const coordinator = await givenPerson(app, { role: 'territory_coordinator', territoryId });
  const relay = await openInlineRelay(app.env, jobs, [toolImporter]);

  const viewOf = (importId: string) =>
    app.get(ImportsQueries).get(coordinator, { territoryId, importId });
  const start = (content: Content, fileName = 'outils.csv') => {
    const input = { kind: 'tools', fileName };
    return app.get(StartImport).start(coordinator, territoryId, input, piecesOf(content));
  };
  const checked = async (content: Content, mapping?: Record<string, number>) => {
    const begun = await start(content);
    const place = { territoryId, importId: begun.id };
    const { version } = await app
      .get(MapColumns)
      .map(coordinator, place, { mapping: mapping ?? proposed(begun), version: begun.version });
    await app.get(CheckImport).check(coordinator, place, { version });
    await relay.deliver();
    return viewOf(begun.id);
  };
  return {
    app,
    relay,
    territoryId,
    officer,
    coordinator,
    start,
    checked,
    applied: async (content) => {
      const { id, version } = await checked(content);
      await app.get(ApplyImport).apply(coordinator, { territoryId, importId: id }, { version });
      await relay.deliver();
      return viewOf(id);
    },
    close: async () => {
      await relay.close();
      await app.close();
    },
  };
}
