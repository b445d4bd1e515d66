import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../access/actor.ts';
import { FirstWall } from '../access/first-wall.ts';
import { Acts } from '../connections/acts.ts';
import { announce } from '../outbox/announce.ts';
import { moveImport } from './end-phase.ts';
import { type ImportPlace, lockImport, noCounts, refuseMove } from './import-file.ts';
import type { ImportView } from './import-view.dto.ts';
import { Importers } from './importers.ts';
import { ImportsQueries } from './imports.queries.ts';
import './facts.ts';

type Asked = { to: 'checking' | 'applying'; version: number; isRunHere?: boolean };

/** What checking and applying have in common: an import is handed to whoever works. */
@Injectable()
export class AskForWork {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly importers: Importers,
    private readonly queries: ImportsQueries,
  ) {}

  async ask(
    actor: PersonActor,
    place: ImportPlace,
    { to, version, isRunHere = false }: Asked,
  ): Promise<ImportView> {
    this.wall.allow(actor, 'imports.run', place.territoryId);
    await this.acts.run(actor, async (tx) => {
      const file = await lockImport(tx, place);
      this.wall.allow(actor, this.importers.get(file.kind).permission, place.territoryId);
      refuseMove(file, to, version);
      // What failed while it was applied goes on where it stopped.
      const goesOn = file.state === 'failed' && to === 'applying';
      if (!goesOn) {
        await tx.query('update imports set position = 0, counts = $2 where id = $1', [
          file.id,
          JSON.stringify(noCounts),
        ]);
      }
      await tx.query('update imports set faults = 0, holder = null where id = $1', [file.id]);
      await moveImport(tx, actor, file, { to });
      if (!isRunHere) {
        const name = to === 'checking' ? 'import.check-asked' : 'import.apply-asked';
        await announce(tx, { name, aggregate: `import:${file.id}`, ids: place });
      }
    });
    // The page shows words of the file: it is read after the act, so that no request key keeps them.
    return this.queries.get(actor, place);
  }
}
