import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../../platform/access/actor.ts';
import { Database } from '../../platform/connections/database.ts';
import { applyUpdate } from './apply-update.ts';
import { beginExtract, failExtract } from './begin-extract.ts';
import { bringIntoUse, type ImportedExtract } from './bring-into-use.ts';
import { countRegister } from './count-register.ts';
import { type OpenExtract, openExtract } from './files/open-extract.ts';
import { type ExtractMeta, readMeta } from './files/read-meta.ts';
import { holdForWork } from './hold-register.ts';
import { importSteps, type OnStep } from './import-steps.ts';
import { layOutFull } from './lay-out-full.ts';
import { layPlaces } from './lay-places.ts';
import { refuseOrphans } from './refuse-orphans.ts';
import { type CurrentExtract, RegisterQueries } from './register.queries.ts';
import { stageFiles } from './stage-files.ts';
import { inWords, notesOf } from './tell-extract.ts';

export type ImportRegisterInput = {
  /** The archive as it is published, or a folder with its files. */
  path: string;
  /** The files are known to be a part of the register: what refers to the rest is left out. */
  acceptsPartial?: boolean;
  onStep?: OnStep;
};
type Work = {
  meta: ExtractMeta;
  extract: OpenExtract;
  input: ImportRegisterInput;
  id: string;
  inUse: CurrentExtract | undefined;
  slot: number;
};

@Injectable()
export class ImportRegister {
  constructor(
    private readonly database: Database,
    private readonly queries: RegisterQueries,
  ) {}

  /**
   * Brings an extract into use, or an update of the one in use. Whatever goes wrong, the extract before it
   * stays as it was; a process that dies leaves a line that says so, and the next import tidies up.
   */
  async import(
    actor: Extract<Actor, { kind: 'operator' }>,
    input: ImportRegisterInput,
  ): Promise<ImportedExtract> {
    const extract = await openExtract(input.path);
    try {
      const meta = await readMeta(extract);
      const begun = await beginExtract(this.database, actor, meta, (tx) =>
        this.queries.findCurrent(tx),
      );
      const work = { ...begun, meta, extract, input };
      return await this.database
        .as(actor, (tx) => this.bring(tx, actor, work))
        .catch(async (error) => {
          const told = inWords(error);
          // Where even that fails, the next import writes it down.
          await failExtract(this.database, actor, { ...begun, kind: meta.kind, told }).catch(
            () => undefined,
          );
          throw told;
        });
    } finally {
      extract.close();
    }
  }

  private async bring(
    tx: EntityManager,
    actor: Actor,
    { meta, extract, input, id, inUse, slot }: Work,
  ): Promise<ImportedExtract> {
    await holdForWork(tx, id);
    const { kind } = meta;
    const { onBytes, onDone } = importSteps(extract, kind, input.onStep);
    const staged = await stageFiles(tx, extract, { kind, onBytes });
    await layPlaces(tx, meta.snapshotOn);
    const place = { slot, extractId: id };
    if (kind === 'full') {
      await layOutFull(tx, { ...place, previous: inUse?.slot ?? null }, onDone);
    } else {
      await applyUpdate(tx, place, onDone);
    }
    const orphans = await refuseOrphans(tx, {
      slot,
      kind,
      acceptsPartial: input.acceptsPartial ?? false,
    });
    const counts = await countRegister(tx, place, { kind, staged });
    const notes = notesOf(counts, { meta, orphans, before: inUse?.number });
    return bringIntoUse(tx, actor, { ...meta, id, counts, notes });
  }
}
