import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table programmes (
    code text not null constraint pk_programmes primary key,
    brand jsonb not null);
  create table programme_versions (
    id uuid not null constraint pk_programme_versions primary key,
    programme_code text not null constraint fk_programme_versions_programme references programmes (code),
    version integer not null,
    valid_from date not null,
    rules jsonb not null,
    constraint uq_programme_versions unique (programme_code, version));
  create table territories (
    id uuid not null constraint pk_territories primary key,
    code text not null constraint uq_territories_code unique,
    programme_code text not null constraint fk_territories_programme references programmes (code),
    name text not null,
    is_name_published boolean not null,
    is_demonstration boolean not null,
    state text not null,
    state_since date not null,
    promoter jsonb,
    jobs_target jsonb,
    committee_installed_on date,
    agreement_signed_on date,
    version integer not null,
    created_at timestamptz not null default now());
  create index ix_territories_programme on territories (programme_code);
  create index ix_territories_name on territories (app.fold(name), id);
  create table territory_zones (
    id uuid not null constraint pk_territory_zones primary key,
    territory_id uuid not null constraint fk_territory_zones_territory references territories (id),
    position integer not null,
    name text not null,
    municipality text not null,
    district text not null,
    province text not null,
    inhabitants jsonb,
    counted_with text,
    point jsonb);
  create index ix_territory_zones_territory on territory_zones (territory_id, position);
  create table territory_changes (
    id uuid not null constraint pk_territory_changes primary key,
    territory_id uuid not null constraint fk_territory_changes_territory references territories (id),
    number integer not null,
    at timestamptz not null default clock_timestamp(),
    effective_on date not null,
    kind text not null,
    from_state text,
    to_state text,
    reason text not null,
    decision text,
    verdict jsonb,
    rules_version integer not null,
    fields jsonb not null,
    account_id uuid not null constraint fk_territory_changes_account references accounts (id),
    role text not null,
    constraint uq_territory_changes unique (territory_id, number));
  alter table memberships add constraint fk_memberships_territory
    foreign key (territory_id) references territories (id);`;

const checks = `
  alter table territories add constraint territory_state_known check (state in
    ('draft', 'validated', 'active', 'under_review', 'suspended', 'stopped', 'closed'));
  alter table territory_changes add constraint territory_change_kind_known
    check (kind in ('created', 'moved', 'corrected'));
  create trigger refuse_change before update or delete on territory_changes
    for each row execute function app.refuse_change();`;

const grants = `
  grant select on programmes, programme_versions, territories, territory_zones, territory_changes
    to etabli_scoped, etabli_region, etabli_public, etabli_job, etabli_operator;
  grant insert, update on territories to etabli_scoped, etabli_region;
  grant insert, update, delete on territory_zones to etabli_scoped, etabli_region;
  grant insert on territory_changes to etabli_scoped, etabli_region;
  grant insert on programme_versions to etabli_region;
  grant insert, update on programmes to etabli_region;`;

const policiesOf = (table: string, key: string, published: string) => `
  alter table ${table} enable row level security;
  create policy scoped on ${table} to etabli_scoped
    using (${key} = any ((select app.my_territories())::uuid[]))
    with check (${key} = any ((select app.my_territories())::uuid[]));
  create policy region on ${table} to etabli_region
    using ((select app.sees_all())) with check ((select app.sees_all()));
  create policy job on ${table} for select to etabli_job using (${key} = (select app.job_territory()));
  create policy operator on ${table} for select to etabli_operator using (true);
  create policy published on ${table} for select to etabli_public using (${published});`;

const ofPublishedTerritory = 'territory_id in (select t.id from territories t)';

export class CreateTerritories1763900200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(checks);
    await runner.query(grants);
    await runner.query(policiesOf('territories', 'id', `state <> 'draft'`));
    await runner.query(policiesOf('territory_zones', 'territory_id', ofPublishedTerritory));
    await runner.query(policiesOf('territory_changes', 'territory_id', ofPublishedTerritory));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table memberships drop constraint fk_memberships_territory;
      drop table territory_changes, territory_zones, territories, programme_versions, programmes;`);
  }
}
