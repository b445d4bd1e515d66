import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The day on which the person was told what is kept of them and why; lists of before may not say. */
export class NotePrivacyNotices1763900700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table beneficiaries add column privacy_notice_on date');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table beneficiaries drop column privacy_notice_on');
  }
}
