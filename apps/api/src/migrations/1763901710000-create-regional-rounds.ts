import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table regional_rounds (
    id uuid not null constraint pk_regional_rounds primary key,
    number integer not null constraint uq_regional_rounds_number unique,
    state text not null,
    assessed_on date not null,
    requested_by uuid not null constraint fk_regional_rounds_account references accounts (id),
    requested_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    version integer not null,
    constraint regional_round_state_known check (state in
      ('requested', 'running', 'finished', 'cancelled')));
  create unique index uq_regional_rounds_one_at_a_time on regional_rounds ((true))
    where state in ('requested', 'running');
  alter table rounds add column regional_round_id uuid
    constraint fk_rounds_regional references regional_rounds (id);
  create unique index uq_rounds_once_a_region on rounds (regional_round_id, territory_id)
    where regional_round_id is not null;
  create table regional_round_parts (
    regional_round_id uuid not null
      constraint fk_regional_round_parts_regional references regional_rounds (id),
    territory_id uuid not null
      constraint fk_regional_round_parts_territory references territories (id),
    round_id uuid,
    state text not null,
    step text,
    done integer not null default 0,
    total integer not null default 0,
    failure text,
    counts jsonb,
    started_at timestamptz,
    finished_at timestamptz,
    constraint pk_regional_round_parts primary key (regional_round_id, territory_id),
    constraint fk_regional_round_parts_round foreign key (round_id, territory_id)
      references rounds (id, territory_id),
    constraint regional_part_state_known check (state in
      ('waiting', 'running', 'computed', 'failed', 'cancelled')));
  create index ix_regional_round_parts_round on regional_round_parts (round_id);`;

const functions = `
  create function app.serves_region_as(roles text[]) returns boolean language plpgsql stable security definer
    parallel safe set search_path = pg_catalog, public as $$ begin return (
      select exists (select 1 from public.memberships m
        where m.account_id = app.actor() and m.territory_id is null and m.during @> current_date
          and m.role = any (roles))
    ); end $$;
  revoke execute on function app.serves_region_as(text[]) from public;
  grant execute on function app.serves_region_as(text[]) to etabli_region;`;

const readers = `(select app.serves_region_as('{region_officer,platform_administrator,auditor}'))`;
const writers = `(select app.serves_region_as('{region_officer,platform_administrator}'))`;

/** Counts by territory, and nobody by name: for those who serve the region, and for jobs. */
const walls = ['regional_rounds', 'regional_round_parts']
  .map(
    (table) => `
  grant select, insert, update on ${table} to etabli_region;
  grant select, update on ${table} to etabli_job;
  alter table ${table} enable row level security;
  create policy region on ${table} to etabli_region using (${readers}) with check (${writers});
  create policy job_reads on ${table} for select to etabli_job using (true);`,
  )
  .join('');

const jobs = `
  create policy job_ends on regional_rounds for update to etabli_job using (true) with check (true);
  create policy job on regional_round_parts for update to etabli_job
    using (territory_id = (select app.job_territory()))
    with check (territory_id = (select app.job_territory()));`;

/** Rounds of many territories at once: who asked, and how far each territory is. */
export class CreateRegionalRounds1763901710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(functions);
    await runner.query(walls);
    await runner.query(jobs);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table regional_round_parts;
      drop index uq_rounds_once_a_region;
      alter table rounds drop column regional_round_id;
      drop table regional_rounds;
      drop function app.serves_region_as(text[]);`);
  }
}
