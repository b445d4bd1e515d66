import type { MigrationInterface, QueryRunner } from 'typeorm';

const purposes = ['guidance', 'committee-preparation', 'matching', 'hiring', 'audit', 'correction'];

/** Who saw whose file, when, on which page and what for. Ids and codes only. */
const table = `
  create table audit.reads (
    at timestamptz not null default clock_timestamp(),
    actor text not null,
    person uuid not null,
    territory_id uuid not null,
    purpose text not null constraint read_purpose_known check (purpose in ('${purposes.join("', '")}')),
    route text not null);
  create index ix_reads_person on audit.reads (person, at);
  create index ix_reads_territory on audit.reads (territory_id, at);
  create index ix_reads_at on audit.reads using brin (at);`;

/** A line is never changed. It may go when it is a year old, so that it can be forgotten at all. */
const guards = `
  create trigger refuse_change before update on audit.reads
    for each row execute function app.refuse_change();
  create trigger refuse_delete before delete on audit.reads
    for each row when (old.at > now() - interval '12 months') execute function app.refuse_change();
  create trigger refuse_truncate before truncate on audit.reads
    for each statement execute function app.refuse_change();`;

/** Where an actor watches over what is kept of people. */
const functions = `
  create function app.overseen_territories() returns uuid[] language plpgsql stable security definer
    parallel safe set search_path = pg_catalog, public as $$ begin return (
      select coalesce(array_agg(distinct t.id), '{}') from public.memberships m
      join public.territories t on t.id = m.territory_id or m.territory_id is null
      where m.account_id = app.actor() and m.during @> current_date
        and m.role = 'data_protection_officer'
    ); end $$;
  revoke execute on function app.overseen_territories() from public;
  grant execute on function app.overseen_territories() to etabli_scoped, etabli_region;`;

/** Each writes in the own name; a job, in the territory that it is for. */
const rights = `
  grant insert on audit.reads to etabli_scoped, etabli_region, etabli_job;
  grant select on audit.reads to etabli_scoped, etabli_region;
  grant select (at), delete on audit.reads to etabli_job;
  alter table audit.reads enable row level security;
  create policy own on audit.reads for insert to etabli_scoped, etabli_region
    with check (actor = 'account:' || app.actor());
  create policy overseen on audit.reads for select to etabli_scoped, etabli_region
    using (territory_id = any ((select app.overseen_territories())::uuid[]));
  create policy job on audit.reads for insert to etabli_job
    with check (actor like 'job:%' and territory_id = (select app.job_territory()));
  create policy old on audit.reads for select to etabli_job using (at <= now() - interval '12 months');
  create policy forgotten on audit.reads for delete to etabli_job
    using (at <= now() - interval '12 months');`;

export class CreateReadLog1763901000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(guards);
    await runner.query(functions);
    await runner.query(rights);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table audit.reads; drop function app.overseen_territories()');
  }
}
