import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../access/actor.ts';
import { FirstWall } from '../access/first-wall.ts';
import { Acts } from '../connections/acts.ts';
import { moveImport } from './end-phase.ts';
import { type ImportPlace, lockImport, refuseMove } from './import-file.ts';
import type { ImportView } from './import-view.dto.ts';
import { ImportsQueries } from './imports.queries.ts';
import { dropFile } from './kept-files.ts';

@Injectable()
export class CancelImport {
  constructor(
    private readonly acts: Acts,
    private readonly wall: FirstWall,
    private readonly queries: ImportsQueries,
  ) {}

  /** Calls an import off. The work in hand ends at its next batch; rows that were written stay, and are told. */
  async cancel(actor: PersonActor, place: ImportPlace): Promise<ImportView> {
    this.wall.allow(actor, 'imports.run', place.territoryId);
    await this.acts.run(actor, async (tx) => {
      const file = await lockImport(tx, place);
      refuseMove(file, 'cancelled');
      await moveImport(tx, actor, file, { to: 'cancelled' });
      await dropFile(tx, place);
    });
    // The page shows words of the file: it is read after the act, so that no request key keeps them.
    return this.queries.get(actor, place);
  }
}
