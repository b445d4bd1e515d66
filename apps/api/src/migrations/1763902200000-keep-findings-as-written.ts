import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a check found is written once and read whole: as text it costs half of what taking it apart and
 * putting it together again does, for a thousand findings. Facts come compressed, and are not tried again.
 */
export class KeepFindingsAsWritten1763902200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table check_findings alter column finding type json using finding::json;
      alter table checks alter column facts set storage external;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table checks alter column facts set storage extended;
      alter table check_findings alter column finding type jsonb using finding::jsonb;`);
  }
}
