import { Injectable } from '@nestjs/common';
import type { PersonActor } from '../access/actor.ts';
import { AskForWork } from './ask-for-work.ts';
import type { ImportPlace } from './import-file.ts';
import type { MoveImportInput } from './import-input.dto.ts';
import type { ImportView } from './import-view.dto.ts';

@Injectable()
export class CheckImport {
  constructor(private readonly work: AskForWork) {}

  /** Has the whole file looked through, and each row decided, without writing any: a dry run. */
  async check(
    actor: PersonActor,
    place: ImportPlace,
    input: MoveImportInput & Where,
  ): Promise<ImportView> {
    return this.work.ask(actor, place, { ...input, to: 'checking' });
  }
}

/** `isRunHere`: whoever asks will do the work in this process, and no worker is to be told. */
export type Where = { isRunHere?: boolean };
