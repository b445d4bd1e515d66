import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often computing a round met a fault: after some of them it is given up. */
export class BearFaultsOfRounds1763901700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rounds add column faults integer not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table rounds drop column faults');
  }
}
