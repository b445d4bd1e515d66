import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A job sees one territory at a time; what the clock starts must know which there are. Ids, no more. */
export class ListTerritoriesForJobs1763900710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.territory_ids() returns setof uuid language sql stable security definer
        set search_path = pg_catalog, public as
        $$ select t.id from public.territories t order by t.id $$;
      revoke execute on function app.territory_ids() from public;
      grant execute on function app.territory_ids() to etabli_job;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.territory_ids()');
  }
}
