import type { BeneficiaryId, TerritoryId } from '@etabli/domain/values/ids';
import type { PlainDate } from '@etabli/domain/values/plain-date';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { today } from '../platform/access/today.ts';
import { Database } from '../platform/connections/database.ts';
import { type AssessingJob, findOtherAnswers, keepAnswers, type Look } from './keep-answers.ts';
import { type FileToAssess, readFilesToAssess } from './read-files-to-assess.ts';
import { beginRecheck, endRecheck, LookedAtElsewhere, movePlace } from './recheck-place.ts';
import { rulesOf } from './rules-today.queries.ts';

/** Files in one transaction: a batch is read while the one before is assessed. */
const batch = 500;

export type Rechecked = { files: number; changed: number };
type Batch = { files: FileToAssess[]; last: BeneficiaryId | null };
type Found = { id: BeneficiaryId }[];
type Other = ReturnType<typeof findOtherAnswers>[number];

/**
 * Looks again at the files whose answer may have become another one: those whose day has come, or all of
 * a territory when its rules are others than those it was last looked at by. In batches, each a
 * transaction: a process that dies has done whole batches, and the next one goes on after the last.
 */
@Injectable()
export class RecheckAnswers {
  constructor(private readonly database: Database) {}

  /** Each territory by itself: one that cannot be done leaves the others done, and fails the job at the end. */
  async recheck(on: PlainDate = today()): Promise<Rechecked> {
    const found: { id: TerritoryId }[] = await this.database.read(
      { kind: 'job', name: 'recheck-answers' },
      (tx) => tx.query('select id from app.territory_ids() as id'),
    );
    const sum: Rechecked = { files: 0, changed: 0 };
    const failed: unknown[] = [];
    for (const { id } of found) {
      try {
        const { files, changed } = await this.recheckTerritory(id, on);
        sum.files += files;
        sum.changed += changed;
      } catch (error) {
        failed.push(error);
      }
    }
    if (failed.length > 0) {
      throw failed[0];
    }
    return sum;
  }

  private async recheckTerritory(territoryId: TerritoryId, on: PlainDate): Promise<Rechecked> {
    const job: AssessingJob = { kind: 'job', name: 'recheck-answers', territoryId };
    const { rules, named } = await this.database.read(job, (tx) => rulesOf(tx, territoryId, on));
    const recheck = await this.database.as(job, (tx) => beginRecheck(tx, territoryId, named));
    const all = recheck.isFinished
      ? { files: 0, changed: 0 }
      : await this.lookAtAll(job, { on, rules, named, cause: 'rules' }, recheck.place);
    const due = await this.lookAtDue(job, { on, rules, named, cause: 'time' });
    return { files: all.files + due.files, changed: all.changed + due.changed };
  }

  private async lookAtAll(
    job: AssessingJob,
    look: Look,
    from: BeneficiaryId | null,
  ): Promise<Rechecked> {
    const { territoryId } = job;
    const read = (after: BeneficiaryId | null) =>
      this.read(job, (tx) =>
        tx.query(
          `select id from beneficiaries where territory_id = $1 and ($2::uuid is null or id > $2)
           order by id limit $3`,
          [territoryId, after, batch],
        ),
      );
    return this.inBatches(job, look, {
      from,
      read,
      move: (tx, step) => movePlace(tx, { territoryId, named: look.named, ...step }),
      end: (tx) => endRecheck(tx, territoryId, look.named),
    });
  }

  private lookAtDue(job: AssessingJob, look: Look): Promise<Rechecked> {
    const read = (after: BeneficiaryId | null) =>
      this.read(job, (tx) =>
        tx.query(
          `select beneficiary_id as id from eligibility_answers where territory_id = $1
             and changes_on <= $2 and ($3::uuid is null or beneficiary_id > $3)
           order by beneficiary_id limit $4`,
          [job.territoryId, look.on, after, batch],
        ),
      );
    return this.inBatches(job, look, { from: null, read });
  }

  private read(job: AssessingJob, find: (tx: EntityManager) => Promise<Found>): Promise<Batch> {
    return this.database.read(job, async (tx) => {
      const ids = (await find(tx)).map(({ id }) => id);
      const files = ids.length > 0 ? await readFilesToAssess(tx, job.territoryId, ids) : [];
      return { files, last: ids.at(-1) ?? null };
    });
  }

  private async inBatches(job: AssessingJob, look: Look, way: Way): Promise<Rechecked> {
    const sum: Rechecked = { files: 0, changed: 0 };
    let place = way.from;
    let next = way.read(place);
    for (;;) {
      const { files, last } = await next;
      if (last === null) {
        break;
      }
      // Read ahead of the assessing; a failure is met when its turn comes.
      next = way.read(last);
      next.catch(() => undefined);
      const others = findOtherAnswers(files, job.territoryId, look);
      const before = place;
      const changed = await this.keep(job, look, {
        others,
        way,
        step: { from: before, to: last, files: files.length },
      });
      if (changed === null) {
        return sum;
      }
      place = last;
      sum.files += files.length;
      sum.changed += changed;
    }
    await this.database.as(job, async (tx) => way.end?.(tx));
    return sum;
  }

  /** Writes what a batch found, and its place; null when another worker has come before. */
  private async keep(
    job: AssessingJob,
    look: Look,
    { others, way, step }: { others: Other[]; way: Way; step: Omit<Step, 'changed'> },
  ): Promise<number | null> {
    const written = this.database.as(job, async (tx) => {
      const changed = await keepAnswers(tx, job, others, look);
      await way.move?.(tx, { ...step, changed });
      return changed;
    });
    return written.catch((error) => {
      if (error instanceof LookedAtElsewhere) {
        return null;
      }
      throw error;
    });
  }
}

/** Where batches begin, how one is read, and what moves with it. */
type Way = {
  from: BeneficiaryId | null;
  read(after: BeneficiaryId | null): Promise<Batch>;
  move?(tx: EntityManager, step: Step): Promise<void>;
  end?(tx: EntityManager): Promise<void>;
};
export type Step = {
  from: BeneficiaryId | null;
  to: BeneficiaryId;
  files: number;
  changed: number;
};
