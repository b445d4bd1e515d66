import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../access/actor.ts';
import { AskForWork } from './ask-for-work.ts';
import type { Where } from './check-import.ts';
import type { ImportPlace } from './import-file.ts';
import type { MoveImportInput } from './import-input.dto.ts';
import type { ImportView } from './import-view.dto.ts';

@Injectable()
export class ApplyImport {
  constructor(private readonly work: AskForWork) {}

  /** Has what was checked written, row by row decided anew: what changed meanwhile counts. */
  async apply(
    actor: PersonActor,
    place: ImportPlace,
    input: MoveImportInput & Where,
  ): Promise<ImportView> {
    return this.work.ask(actor, place, { ...input, to: 'applying' });
  }
}
