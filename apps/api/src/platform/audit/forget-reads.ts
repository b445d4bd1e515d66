import { Database } from '../connections/database.ts';

/** Lets the lines of the read log go that are older than they are kept. */
export class ForgetReads {
  constructor(
    private readonly database: Database,
    private readonly months: number,
  ) {}

  async forget(): Promise<void> {
    await this.database.as({ kind: 'job', name: 'forget-reads' }, (tx) =>
      tx.query('delete from audit.reads where at < now() - make_interval(months => $1)', [
        this.months,
      ]),
    );
  }
}
