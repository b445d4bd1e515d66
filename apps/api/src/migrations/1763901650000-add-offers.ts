import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an activity sells, to whom and for how much: part of its sheet, null while nobody has told it. */
export class AddOffers1763901650000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table activities add column offer jsonb');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table activities drop column offer');
  }
}
