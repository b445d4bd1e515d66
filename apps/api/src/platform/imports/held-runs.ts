import { randomUUID } from 'node:crypto';
import { Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { Database } from '../connections/database.ts';
import { describeFault } from '../fault.ts';
import { Refusal } from '../http/refusal.ts';
import type { CellProblem } from '../sheets/cell.ts';
import { stopImport } from './end-phase.ts';
import { type ImportFile, type ImportPlace, lockImport } from './import-file.ts';

/** After so many faults at one place, the import waits for a person. */
const faultsBorne = 5;

/** What is in hand: the file as it was when it was taken, and who holds it. */
export type Run = { file: ImportFile; place: ImportPlace; holder: string; actor: Actor };

/** Another process has taken this import: it goes on there. */
class Displaced extends Error {
  constructor() {
    super('another process has taken this import');
  }
}

/** Whose an import is while it is worked on: the last who came, until a person calls it off. */
@Injectable()
export class HeldRuns {
  private readonly log = new Logger('imports');

  constructor(private readonly database: Database) {}

  /** Puts this process in the place of any other that works on it. */
  async take(place: ImportPlace, actor: Actor): Promise<Run | undefined> {
    const holder = randomUUID();
    return this.database.as(actor, async (tx) => {
      const file = await lockImport(tx, place);
      if (file.state !== 'checking' && file.state !== 'applying') {
        return undefined;
      }
      await tx.query('update imports set holder = $2 where id = $1', [file.id, holder]);
      if (file.state === 'checking' && file.position === 0) {
        await tx.query('delete from import_rows where import_id = $1', [file.id]);
      }
      return { file, place, holder, actor };
    });
  }

  /** The import, locked, if it still is what this run took; a newcomer in our place ends us. */
  async hold(tx: EntityManager, { place, file, holder }: Run): Promise<ImportFile | undefined> {
    const held = await lockImport(tx, place);
    if (held.state !== file.state) {
      return undefined;
    }
    if (held.holder !== holder) {
      throw new Displaced();
    }
    return held;
  }

  /** A file that cannot be read ends here; a fault is tried again, but not for ever. */
  async bear(run: Run, error: unknown): Promise<void> {
    if (error instanceof Displaced) {
      throw error;
    }
    this.log.warn({ message: 'an import stopped', import: run.file.id, ...describeFault(error) });
    const isOver = await this.database.as(run.actor, async (tx) => {
      const held = await this.hold(tx, run);
      if (!held) {
        return true;
      }
      if (error instanceof Refusal) {
        await stopImport(tx, run.actor, held, problemOf(error));
        return true;
      }
      await tx.query('update imports set faults = faults + 1 where id = $1', [held.id]);
      if (held.faults + 1 < faultsBorne) {
        return false;
      }
      const params = { row: held.position };
      await stopImport(tx, run.actor, held, { code: 'imports.stopped', params });
      return true;
    });
    if (!isOver) {
      throw error;
    }
  }
}

const problemOf = ({ code, params }: Refusal): CellProblem => ({
  code,
  params: params as Record<string, string | number>,
});
