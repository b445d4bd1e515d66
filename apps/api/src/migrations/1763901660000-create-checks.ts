import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table checks (
    id uuid not null constraint pk_checks primary key,
    territory_id uuid not null,
    activity_id uuid not null,
    number integer not null,
    cause text not null,
    run_at timestamptz not null default clock_timestamp(),
    extract_number integer not null,
    snapshot_on date not null,
    rules_version integer not null,
    activity_version integer not null,
    signal text not null,
    facts bytea not null,
    result jsonb not null,
    digest text not null,
    account_id uuid constraint fk_checks_account references accounts (id),
    role text,
    constraint uq_checks unique (activity_id, number),
    constraint uq_checks_place unique (id, territory_id),
    constraint check_signal_known check (signal in ('low', 'medium', 'high')),
    constraint check_cause_known check (cause in
      ('asked', 'struck_out', 'restored', 'register', 'corrected')),
    constraint fk_checks_activity foreign key (activity_id, territory_id)
      references activities (id, territory_id));
  create index ix_checks_territory on checks (territory_id, activity_id, number desc);
  create table check_findings (
    check_id uuid not null,
    territory_id uuid not null,
    place integer not null,
    establishment_number text not null,
    is_direct boolean not null,
    finding jsonb not null,
    constraint pk_check_findings primary key (check_id, place),
    constraint fk_check_findings_check foreign key (check_id, territory_id)
      references checks (id, territory_id));
  create table struck_out_establishments (
    id uuid not null constraint pk_struck_out_establishments primary key,
    territory_id uuid not null,
    activity_id uuid not null,
    establishment_number text not null,
    reason text not null,
    struck_at timestamptz not null default clock_timestamp(),
    account_id uuid not null constraint fk_struck_out_establishments_account references accounts (id),
    restored_at timestamptz,
    restored_by uuid constraint fk_struck_out_establishments_restored_by references accounts (id),
    constraint one_strike exclude using btree (activity_id with =, establishment_number with =)
      where (restored_at is null),
    constraint fk_struck_out_establishments_activity foreign key (activity_id, territory_id)
      references activities (id, territory_id));
  create table clearance_reviews (
    id uuid not null constraint pk_clearance_reviews primary key,
    territory_id uuid not null,
    activity_id uuid not null,
    clearance integer not null,
    check_number integer not null,
    reasons jsonb not null,
    opened_at timestamptz not null default clock_timestamp(),
    settled_at timestamptz,
    settled_by uuid constraint fk_clearance_reviews_settled_by references accounts (id),
    motive text,
    constraint uq_clearance_reviews unique (activity_id, clearance, check_number),
    constraint clearance_review_settled check ((settled_at is null) = (motive is null)),
    constraint fk_clearance_reviews_activity foreign key (activity_id, territory_id)
      references activities (id, territory_id));
  create trigger refuse_change before update or delete on checks
    for each row execute function app.refuse_change();
  create trigger refuse_change before update or delete on check_findings
    for each row execute function app.refuse_change();
  create trigger refuse_change before delete on struck_out_establishments
    for each row execute function app.refuse_change();
  create trigger refuse_change before delete on clearance_reviews
    for each row execute function app.refuse_change();
  grant select, insert on checks, check_findings, struck_out_establishments, clearance_reviews
    to etabli_scoped, etabli_region, etabli_job;
  grant update on struck_out_establishments, clearance_reviews
    to etabli_scoped, etabli_region, etabli_job;`;

const team = '{territory_coordinator,committee_secretary}';

/** Who may write in each table, beside those who may read there. */
const writers: Record<string, string> = {
  checks: team,
  check_findings: team,
  struck_out_establishments: team,
  clearance_reviews: '{committee_secretary}',
};

const policiesOf = (table: string, roles: string) => `
  alter table ${table} enable row level security;
  create policy scoped on ${table} to etabli_scoped
    using (territory_id = any ((select app.my_territories())::uuid[]))
    with check (territory_id = any ((select app.territories_as('${roles}'))::uuid[]));
  create policy region on ${table} to etabli_region
    using ((select app.sees_all()))
    with check (territory_id = any ((select app.territories_as('${roles}'))::uuid[]));
  create policy job on ${table} to etabli_job
    using (territory_id = (select app.job_territory()))
    with check (territory_id = (select app.job_territory()));`;

/** What a check found, which findings were struck out, and which clearances are to be looked at again. */
export class CreateChecks1763901660000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const [table, roles] of Object.entries(writers)) {
      await runner.query(policiesOf(table, roles));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table clearance_reviews, struck_out_establishments, check_findings, checks',
    );
  }
}
