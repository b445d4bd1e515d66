import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Those that a policy asks are in plpgsql: it keeps their plans, where SQL functions are planned anew in
 * each query.
 */
const functions = `
  create function app.actor() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('app.actor', true), '')::uuid $$;
  create function app.job_territory() returns uuid language sql stable parallel safe as
    $$ select nullif(current_setting('app.job_territory', true), '')::uuid $$;
  create function app.fold(text) returns text language sql immutable parallel safe strict as
    $$ select lower(public.unaccent('public.unaccent', $1)) $$;
  create function app.my_territories() returns uuid[] language plpgsql stable security definer
    parallel safe set search_path = pg_catalog, public as $$ begin return (
      select coalesce(array_agg(distinct m.territory_id), '{}') from public.memberships m
      where m.account_id = app.actor() and m.territory_id is not null and m.during @> current_date
    ); end $$;
  create function app.sees_all() returns boolean language plpgsql stable security definer
    parallel safe set search_path = pg_catalog, public as $$ begin return (
      select exists (select 1 from public.memberships m
        where m.account_id = app.actor() and m.territory_id is null
          and m.role <> 'independent_expert' and m.during @> current_date)
    ); end $$;
  create function app.colleagues() returns uuid[] language plpgsql stable security definer
    parallel safe set search_path = pg_catalog, public as $$ begin return (
      select coalesce(array_agg(distinct m.account_id), '{}') from public.memberships m
      where m.territory_id = any ((select app.my_territories())::uuid[])
        or (m.territory_id is null and m.role <> 'independent_expert'
          and (select app.my_territories()) <> '{}')
    ); end $$;
  create function app.refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'the log is only ever added to'; end $$;`;

const accounts = `
  create table accounts (
    id uuid not null constraint pk_accounts primary key,
    name text not null,
    email text not null constraint uq_accounts_email unique,
    created_at timestamptz not null default now());
  create table memberships (
    id uuid not null constraint pk_memberships primary key,
    account_id uuid not null constraint fk_memberships_account references accounts (id),
    role text not null,
    territory_id uuid,
    during daterange not null,
    constraint membership_held_where_it_can check (case when territory_id is null
      then role in ('platform_administrator', 'region_officer', 'independent_expert',
        'data_protection_officer', 'auditor')
      else role in ('legal_representative', 'territory_coordinator', 'guidance_worker', 'employer',
        'committee_member', 'committee_secretary', 'data_protection_officer', 'auditor') end),
    constraint no_double_membership exclude using gist
      (account_id with =, role with =, coalesce(territory_id, account_id) with =, during with &&));
  create index ix_memberships_account on memberships (account_id);
  create index ix_memberships_territory on memberships (territory_id);`;

const facts = `
  create table outbox (
    id uuid not null constraint pk_outbox primary key,
    seq bigint generated always as identity not null,
    fact text not null,
    aggregate text not null,
    ids jsonb not null,
    occurred_at timestamptz not null default clock_timestamp(),
    relayed_at timestamptz);
  create index ix_outbox_waiting on outbox (aggregate, seq) where relayed_at is null;
  create table handled_facts (
    fact_id uuid not null,
    handler text not null,
    handled_at timestamptz not null default now(),
    constraint pk_handled_facts primary key (fact_id, handler));
  create table idempotency_keys (
    actor uuid not null,
    key text not null,
    digest text not null,
    answer jsonb,
    created_at timestamptz not null default now(),
    constraint pk_idempotency_keys primary key (actor, key));
  create index ix_idempotency_keys_created on idempotency_keys (created_at);
  create unlogged table app.rate_limits (
    key varchar(255) not null primary key,
    points integer not null default 0,
    expire bigint);`;

const log = `
  create table audit.entries (
    id bigint generated always as identity primary key,
    at timestamptz not null default clock_timestamp(),
    chain text not null,
    actor text not null,
    act text not null,
    subject text not null,
    rule text,
    facts jsonb not null);
  create table audit.batches (
    id bigint generated always as identity primary key,
    format integer not null,
    chain text not null,
    number integer not null,
    entries integer not null,
    root bytea not null,
    previous bytea not null,
    hash bytea not null,
    key_id text not null,
    signature bytea not null,
    sealed_at timestamptz not null default clock_timestamp(),
    unique (chain, number));
  create table audit.sealed (
    entry_id bigint primary key,
    batch_id bigint not null references audit.batches (id),
    leaf bytea not null);
  create index ix_sealed_batch on audit.sealed (batch_id, entry_id);`;

const logGuards = ['entries', 'batches', 'sealed']
  .map(
    (table) => `
  create trigger refuse_change before update or delete on audit.${table}
    for each row execute function app.refuse_change();
  create trigger refuse_truncate before truncate on audit.${table}
    for each statement execute function app.refuse_change();`,
  )
  .join('');

const grants = `
  grant usage on schema app to etabli_scoped, etabli_region, etabli_public, etabli_job, etabli_operator, etabli_auth;
  grant usage on schema public to etabli_scoped, etabli_region, etabli_public, etabli_job, etabli_operator;
  revoke execute on all functions in schema app from public;
  grant execute on all functions in schema app to etabli_scoped, etabli_region, etabli_public, etabli_job, etabli_operator;
  grant usage on schema audit to etabli_scoped, etabli_region, etabli_job, etabli_operator;
  grant select on accounts, memberships to etabli_scoped, etabli_region, etabli_job, etabli_operator;
  grant insert on accounts, memberships to etabli_operator;
  grant insert on outbox to etabli_scoped, etabli_region, etabli_operator, etabli_job;
  grant select, update on outbox to etabli_job;
  grant select, insert on handled_facts to etabli_job;
  grant select, insert, update on idempotency_keys to etabli_scoped, etabli_region;
  grant select, delete on idempotency_keys to etabli_job;
  grant insert on audit.entries to etabli_scoped, etabli_region, etabli_job, etabli_operator;
  grant select on audit.entries, audit.batches, audit.sealed to etabli_job, etabli_operator;
  grant insert on audit.batches, audit.sealed to etabli_job;
  grant select, insert, update, delete on app.rate_limits to etabli_auth;`;

const policies = `
  alter table accounts enable row level security;
  create policy scoped on accounts for select to etabli_scoped
    using (id = app.actor() or id = any ((select app.colleagues())::uuid[]));
  create policy region on accounts for select to etabli_region using ((select app.sees_all()));
  create policy job on accounts for select to etabli_job using (true);
  create policy operator on accounts to etabli_operator using (true) with check (true);
  alter table memberships enable row level security;
  create policy scoped on memberships for select to etabli_scoped
    using (account_id = app.actor() or territory_id = any ((select app.my_territories())::uuid[]));
  create policy region on memberships for select to etabli_region using ((select app.sees_all()));
  create policy job on memberships for select to etabli_job
    using (territory_id = (select app.job_territory()));
  create policy operator on memberships to etabli_operator using (true) with check (true);
  alter table idempotency_keys enable row level security;
  create policy own on idempotency_keys to etabli_scoped, etabli_region
    using (actor = app.actor()) with check (actor = app.actor());
  create policy job on idempotency_keys to etabli_job using (true);`;

export class CreateGround1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists unaccent schema public;
      create extension if not exists btree_gist schema public;
      create schema app; create schema audit;`);
    await runner.query(accounts);
    await runner.query(functions);
    await runner.query(facts);
    await runner.query(log);
    await runner.query(logGuards);
    await runner.query(grants);
    await runner.query(policies);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop schema audit cascade;
      drop table idempotency_keys, handled_facts, outbox, memberships, accounts;
      drop schema app cascade;`);
  }
}
