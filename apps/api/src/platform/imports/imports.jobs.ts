import { Injectable } from '@nestjs/common';
import { Database } from '../connections/database.ts';
import type { Facts } from '../outbox/announce.ts';
import { Every, OnLong } from '../outbox/reactions.ts';
import { RunImport } from './run-import.ts';
import './facts.ts';

/**
 * How long a finished import is kept with its words, and how long one that was begun may be left: our
 * own proposal. What happened, and how many rows, is kept after that.
 */
const daysKept = 30;

@Injectable()
export class ImportsJobs {
  constructor(
    private readonly running: RunImport,
    private readonly database: Database,
  ) {}

  @OnLong('import.check-asked', 'imports')
  async checkImport(place: Facts['import.check-asked']): Promise<void> {
    await this.running.run(place);
  }

  @OnLong('import.apply-asked', 'imports')
  async applyImport(place: Facts['import.apply-asked']): Promise<void> {
    await this.running.run(place);
  }

  @Every({ pattern: '0 45 3 * * *' }, 'upkeep')
  async forgetImports(): Promise<void> {
    await this.database.as({ kind: 'job', name: 'forget-imports' }, (tx) =>
      tx.query('select app.forget_imports(make_interval(days => $1))', [daysKept]),
    );
  }
}
