import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an update writes into the index of cells waits in a list that each search reads from end to end,
 * until a vacuum sorts it in: a search took five times as long after an update. Only the owner of an index
 * may sort it in, so a function does it for the operator who updates.
 */
export class SortInWhatAnUpdateBrings1763902300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.sort_in_register_slot(asked smallint) returns void language plpgsql
        security definer set search_path = pg_catalog, public as $$ begin
          perform gin_clean_pending_list(format('ix_register_establishments_cells_%s', asked)::regclass);
        end $$;
      revoke execute on function app.sort_in_register_slot(smallint) from public;
      grant execute on function app.sort_in_register_slot(smallint) to etabli_operator;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.sort_in_register_slot(smallint)');
  }
}
