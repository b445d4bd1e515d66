import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signs with somebody else is hired too; the team may know no more than a name. */
const elsewhere = `
  alter table hirings
    alter column employer_id drop not null,
    alter column weekly_minutes drop not null,
    add column employer_name text,
    add constraint hiring_employer_told check ((employer_id is null) <> (employer_name is null)),
    add constraint hiring_here_whole check (employer_id is null
      or (weekly_minutes is not null and activity_id is not null));`;

/** The public count is of those whom the project hired; what others signed is not its own. */
const figures = (hiredHere: string) => `
  create or replace function app.public_figures(asked_territory uuid)
    returns table (waiting integer, hired integer, posts integer, waiting_hidden boolean, hired_hidden boolean)
    language plpgsql stable security definer set search_path = pg_catalog, public as $$
    declare
      waiting_count integer;
      hired_count integer;
    begin
      if not exists (select 1 from public.territories t where t.id = asked_territory and t.state <> 'draft') then
        return;
      end if;
      select count(*) into waiting_count from public.beneficiaries b where b.territory_id = asked_territory
        and b.state in ('on_list', 'in_preparation', 'paused', 'proposed');
      select count(distinct h.beneficiary_id) into hired_count from public.hirings h
        where h.territory_id = asked_territory${hiredHere};
      return query select
        case when waiting_count >= 5 then waiting_count end,
        case when hired_count >= 5 then hired_count end,
        (select coalesce(sum(a.posts), 0)::integer from public.activities a
          where a.territory_id = asked_territory and a.state in ('cleared', 'preparing', 'trial', 'open')),
        waiting_count between 0 and 4, hired_count between 0 and 4;
    end $$;`;

export class RecordHiringsElsewhere1763901200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(elsewhere);
    await runner.query(figures(' and h.employer_id is not null'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(figures(''));
    await runner.query(`
      delete from hirings where employer_id is null;
      alter table hirings
        drop constraint hiring_here_whole,
        drop constraint hiring_employer_told,
        drop column employer_name,
        alter column weekly_minutes set not null,
        alter column employer_id set not null;`);
  }
}
