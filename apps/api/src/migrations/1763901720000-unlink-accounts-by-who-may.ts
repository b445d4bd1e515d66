import type { MigrationInterface, QueryRunner } from 'typeorm';

const coordinates = `territory_id = any ((select app.territories_as('{territory_coordinator}'))::uuid[])`;

/** Taking away an account’s right to act for an employer is for who may give it. */
export class UnlinkAccountsByWhoMay1763901720000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create policy unlink on employer_accounts as restrictive
      for delete to etabli_scoped, etabli_region using (${coordinates})`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop policy unlink on employer_accounts');
  }
}
