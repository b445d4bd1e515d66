import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is current is one row: a reader who asks it first and then its slot never sees half of anything.
 * The three large tables have two slots. A full extract is laid into the one that nobody reads; an update
 * changes the one in use, in one transaction.
 */
const tables = `
  create table register_extracts (
    id uuid not null constraint pk_register_extracts primary key,
    number integer not null,
    kind text not null,
    snapshot_on date not null,
    extracted_at timestamptz not null,
    state text not null,
    slot smallint not null,
    counts jsonb not null,
    notes jsonb not null,
    problem text,
    begun_at timestamptz not null default clock_timestamp(),
    imported_at timestamptz,
    constraint register_extract_kind_known check (kind in ('full', 'update')),
    constraint register_extract_state_known check (state in ('loading', 'current', 'past', 'failed')),
    constraint register_extract_slot_known check (slot in (0, 1)),
    constraint register_extract_imported check ((imported_at is null) = (state in ('loading', 'failed'))),
    constraint one_current_extract exclude using btree (state with =) where (state = 'current')
      deferrable initially deferred);
  create index ix_register_extracts_newest on register_extracts (begun_at desc);
  create table register_enterprises (
    slot smallint not null,
    number text not null,
    is_natural_person boolean not null,
    juridical_form text,
    denomination text,
    activities integer[] not null,
    classes integer[] not null
  ) partition by list (slot);
  create table register_establishments (
    slot smallint not null,
    number text not null,
    enterprise_number text not null,
    is_natural_person boolean not null,
    juridical_form text,
    denomination text,
    is_own_denomination boolean not null,
    starts_on date,
    postcode text,
    municipality text,
    nis_code text,
    street text,
    house_number text,
    latitude double precision,
    longitude double precision,
    point_precision text,
    activities integer[] not null,
    is_inherited boolean not null,
    classes integer[] not null,
    cells integer[] not null,
    constraint register_point_whole check ((latitude is null) = (longitude is null)
      and (latitude is null) = (point_precision is null)),
    constraint register_point_precision_known check (point_precision in ('address', 'commune'))
  ) partition by list (slot);
  create table register_class_counts (
    slot smallint not null,
    class integer not null,
    postcode text,
    nis_code text,
    establishments integer not null
  ) partition by list (slot);
  create table register_codes (
    category text not null,
    code text not null,
    language text not null,
    description text not null,
    constraint pk_register_codes primary key (category, code, language));
  create table register_changes (
    extract_id uuid not null constraint fk_register_changes_extract
      references register_extracts (id) on delete cascade,
    number text not null,
    change text not null,
    constraint pk_register_changes primary key (extract_id, number),
    constraint register_change_known check (change in ('came', 'went', 'changed')));`;

const slots = [0, 1]
  .flatMap((slot) =>
    ['enterprises', 'establishments', 'class_counts'].map(
      (table) => `
  create table register_${table}_${slot} partition of register_${table} for values in (${slot});`,
    ),
  )
  .join('');

/**
 * Indexes are made after the rows, which is several times faster than row by row; only the owner of a
 * table may do that, so two functions do it for the operator. The slot in use is never emptied.
 */
const functions = `
  create function app.index_register_slot(asked smallint) returns void language plpgsql security definer
    set search_path = pg_catalog, public as $$ begin
      execute format('create unique index ix_register_enterprises_%1$s on register_enterprises_%1$s (number)', asked);
      execute format('create unique index ix_register_establishments_%1$s on register_establishments_%1$s (number)', asked);
      execute format('create index ix_register_establishments_enterprise_%1$s on register_establishments_%1$s (enterprise_number)', asked);
      execute format('create index ix_register_establishments_cells_%1$s on register_establishments_%1$s using gin (cells)', asked);
      execute format('create unique index ix_register_class_counts_%1$s on register_class_counts_%1$s
        (class, postcode, nis_code) nulls not distinct', asked);
      execute format('analyze register_enterprises_%1$s', asked);
      execute format('analyze register_establishments_%1$s', asked);
      execute format('analyze register_class_counts_%1$s', asked);
    end $$;
  create function app.empty_register_slot(asked smallint) returns void language plpgsql security definer
    set search_path = pg_catalog, public as $$ begin
      if exists (select 1 from register_extracts where state = 'current' and slot = asked) then
        raise exception 'slot % of the register is in use', asked;
      end if;
      execute format('drop index if exists ix_register_enterprises_%1$s, ix_register_establishments_%1$s,
        ix_register_establishments_enterprise_%1$s, ix_register_establishments_cells_%1$s,
        ix_register_class_counts_%1$s', asked);
      execute format('truncate register_enterprises_%1$s, register_establishments_%1$s,
        register_class_counts_%1$s', asked);
    end $$;
  revoke execute on function app.index_register_slot(smallint), app.empty_register_slot(smallint) from public;
  grant execute on function app.index_register_slot(smallint), app.empty_register_slot(smallint)
    to etabli_operator;
  select app.index_register_slot(0::smallint), app.index_register_slot(1::smallint);`;

const whole = [
  'register_extracts',
  'register_enterprises',
  'register_establishments',
  'register_class_counts',
  'register_codes',
  'register_changes',
].join(', ');

/** It is published, of no territory and of no natural person: who signs in may read it, the operator writes it. */
const grants = `
  grant select on ${whole} to etabli_scoped, etabli_region, etabli_job, etabli_operator;
  grant insert, update, delete on ${whole} to etabli_operator;`;

export class CreateRegister1763901500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(slots);
    await runner.query(functions);
    await runner.query(grants);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.index_register_slot(smallint), app.empty_register_slot(smallint);
      drop table register_changes, register_codes, register_class_counts, register_establishments,
        register_enterprises, register_extracts;`);
  }
}
