import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whoever stands at the centre of a municipality is found by the few postcodes whose centre is near. Those
 * who stand at their own address may be near although their centre is not, and are looked for further
 * around: an index of them alone makes that free while there are none, and costs an import nothing.
 */
export class FindExactPlacesApart1763902100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index ix_register_establishments_exact on register_establishments
      using gin (cells) where point_precision = 'address'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index ix_register_establishments_exact');
  }
}
