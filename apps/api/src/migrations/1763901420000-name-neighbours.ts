import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The other territories of the programme of one, as far as the public knows them: a team sees no file of
 * another territory, but may say that somebody lived in one.
 */
export class NameNeighbours1763901420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function app.other_territories(of_territory uuid) returns table (id uuid, name text)
        language sql stable security definer set search_path = pg_catalog, public as $$
          select t.id, case when t.is_name_published then t.name else t.code end
          from public.territories t join public.territories o on o.programme_code = t.programme_code
          where o.id = of_territory and t.id <> of_territory and t.state <> 'draft'
          order by 2 $$;
      revoke execute on function app.other_territories(uuid) from public;
      grant execute on function app.other_territories(uuid) to etabli_scoped, etabli_region;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function app.other_territories(uuid)');
  }
}
