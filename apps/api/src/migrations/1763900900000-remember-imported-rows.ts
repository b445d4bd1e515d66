import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The digest of the row that a list last said of a file: the same row again changes nothing. */
export class RememberImportedRows1763900900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table beneficiaries add column imported_digest text;
      alter table activities add column imported_digest text;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table activities drop column imported_digest;
      alter table beneficiaries drop column imported_digest;`);
  }
}
