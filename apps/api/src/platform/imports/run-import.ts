import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.ts';
import { today } from '../access/today.ts';
import { Database } from '../connections/database.ts';
import { markMerged } from '../sheets/merged-cells.ts';
import type { OpenFile } from '../sheets/open-file.ts';
import { openSheet } from '../sheets/open-sheet.ts';
import type { SheetRow } from '../sheets/sheet.ts';
import { decideRows } from './decide-rows.ts';
import { endPhase } from './end-phase.ts';
import { HeldRuns, type Run } from './held-runs.ts';
import { type ImportCounts, type ImportPlace, noCounts, sumOf } from './import-file.ts';
import type { ImportContext } from './importer.ts';
import { Importers } from './importers.ts';
import { inspectSheet } from './inspect-sheet.ts';
import { countsOf, keepRows, recordRows } from './keep-rows.ts';
import { KeptFiles } from './kept-files.ts';

/** Rows that are decided, written and counted in one transaction. */
const batchRows = 200;

export type OnProgress = (done: number, total: number) => void;

/**
 * Checks a file, or applies it, from the row where it stopped the last time. Batch by batch: each is
 * one transaction that also moves the place, so a process that dies loses at most one, and repeats none.
 */
@Injectable()
export class RunImport {
  constructor(
    private readonly database: Database,
    private readonly runs: HeldRuns,
    private readonly importers: Importers,
    private readonly files: KeptFiles,
  ) {}

  /** Ends when nothing is left to do, also when somebody called it off. */
  async run(place: ImportPlace, onProgress: OnProgress = () => undefined): Promise<void> {
    const actor: Actor = { kind: 'job', name: 'import', territoryId: place.territoryId };
    const run = await this.runs.take(place, actor);
    if (!run) {
      return;
    }
    try {
      await this.work(run, onProgress);
    } catch (error) {
      await this.runs.bear(run, error);
    }
  }

  private async work(run: Run, onProgress: OnProgress): Promise<void> {
    const opened = await this.files.open(run.actor, run.place);
    try {
      await this.workThrough(run, opened, onProgress);
    } finally {
      await opened.close();
    }
  }

  private async workThrough(run: Run, opened: OpenFile, onProgress: OnProgress): Promise<void> {
    const { file } = run;
    const { form, heading_row: headingRow } = file;
    const sheet = await openSheet(opened, form.format === 'xlsx' ? form.sheet : undefined);
    const { total, merged } = await inspectSheet(sheet, headingRow);
    let counts = file.counts;
    let waiting: SheetRow[] = [];
    const flush = async (): Promise<boolean> => {
      const moved = await this.batch(run, { rows: waiting, counts, total });
      waiting = [];
      counts = moved ?? counts;
      onProgress(sumOf(counts), total);
      return moved !== undefined;
    };
    for await (const row of sheet.rows()) {
      if (row.number > Math.max(headingRow, file.position)) {
        waiting.push(markMerged(row, merged));
      }
      if (waiting.length >= batchRows && !(await flush())) {
        return;
      }
    }
    if (waiting.length === 0 || (await flush())) {
      await this.database.as(run.actor, (tx) => this.end(tx, run));
    }
  }

  /** One step, and where it leads; undefined when the import was called off meanwhile. */
  private batch(
    run: Run,
    step: { rows: SheetRow[]; counts: ImportCounts; total: number },
  ): Promise<ImportCounts | undefined> {
    return this.database.as(run.actor, async (tx) => {
      const held = await this.runs.hold(tx, run);
      if (!held) {
        return undefined;
      }
      const context = contextOf(run);
      const importer = this.importers.get(run.file.kind);
      if (context.isApplying) {
        // Two files of one kind in one territory take turns: what one creates, the other finds.
        await tx.query('select pg_advisory_xact_lock(hashtext($1))', [
          `import ${run.file.kind} ${context.territoryId}`,
        ]);
      }
      const { mapping } = run.file;
      const decided = await decideRows(tx, { importer, mapping, context }, step.rows);
      if (context.isApplying) {
        await decided.apply();
        await recordRows(tx, importer, context, decided.rows);
      }
      await keepRows(tx, run.place, decided.rows, context.isApplying);
      const counts = added(step.counts, countsOf(decided.rows));
      await tx.query(
        'update imports set position = $2, counts = $3, total = $4, faults = 0 where id = $1',
        [run.file.id, step.rows.at(-1)?.number, JSON.stringify(counts), step.total],
      );
      return counts;
    });
  }

  private async end(tx: EntityManager, run: Run): Promise<void> {
    const held = await this.runs.hold(tx, run);
    if (held) {
      await endPhase(tx, run.actor, held);
    }
  }
}

const contextOf = ({ file, place, actor }: Run): ImportContext => ({
  ...place,
  actor,
  requestedBy: file.requested_by,
  requestedRole: file.requested_role,
  today: today(),
  isApplying: file.state === 'applying',
});

const added = (a: ImportCounts, b: ImportCounts): ImportCounts => ({
  ...noCounts,
  created: a.created + b.created,
  updated: a.updated + b.updated,
  unchanged: a.unchanged + b.unchanged,
  refused: a.refused + b.refused,
});
