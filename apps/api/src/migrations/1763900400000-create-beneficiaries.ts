import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose files an actor reads: those of the territories where people are accompanied or audited. The
 * region and the committee have none, also behind the first wall.
 */
const functions = `
  create function app.file_territories() returns uuid[] language plpgsql stable security definer
    parallel safe set search_path = pg_catalog, public as $$ begin return (
      select coalesce(array_agg(distinct t.id), '{}') from public.memberships m
      join public.territories t on t.id = m.territory_id or (m.territory_id is null and m.role = 'auditor')
      where m.account_id = app.actor() and m.during @> current_date
        and m.role in ('territory_coordinator', 'guidance_worker', 'auditor')
    ); end $$;
  revoke execute on function app.file_territories() from public;
  grant execute on function app.file_territories() to etabli_scoped, etabli_region;`;

const tables = `
  create table beneficiaries (
    id uuid not null constraint pk_beneficiaries primary key,
    territory_id uuid not null constraint fk_beneficiaries_territory references territories (id),
    reference text not null,
    given_name text not null,
    family_name text,
    birth_date date,
    phone text,
    email text,
    address text,
    zone text,
    language text not null,
    contact_channel text not null,
    referred_by text,
    worker_id uuid constraint fk_beneficiaries_worker references accounts (id),
    weekly_minutes_least integer,
    weekly_minutes_most integer,
    travel text,
    wishes jsonb not null,
    skills jsonb not null,
    state text not null,
    state_since date not null,
    list_entry_on date,
    claimed_list_entry_on date,
    last_contact_on date,
    shared_with_employer_id uuid,
    is_demonstration boolean not null,
    version integer not null,
    created_at timestamptz not null default now(),
    constraint uq_beneficiaries_reference unique (territory_id, reference),
    constraint uq_beneficiaries_place unique (id, territory_id));
  create index ix_beneficiaries_name on beneficiaries
    (territory_id, app.fold(coalesce(family_name, '') || ' ' || given_name), id);
  create index ix_beneficiaries_list on beneficiaries (territory_id, list_entry_on, id)
    where list_entry_on is not null;
  create index ix_beneficiaries_worker on beneficiaries (worker_id);
  create table beneficiary_facts (
    id uuid not null constraint pk_beneficiary_facts primary key,
    territory_id uuid not null,
    beneficiary_id uuid not null,
    kind text not null,
    details jsonb not null,
    from_earliest date,
    from_latest date,
    until_earliest date,
    until_latest date,
    is_open boolean not null,
    source text not null,
    note text,
    recorded_by uuid constraint fk_beneficiary_facts_account references accounts (id),
    recorded_at timestamptz not null default now(),
    replaces_id uuid constraint fk_beneficiary_facts_replaced references beneficiary_facts (id),
    replaced_at timestamptz,
    constraint fk_beneficiary_facts_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade);
  create index ix_beneficiary_facts_beneficiary on beneficiary_facts (territory_id, beneficiary_id)
    where replaced_at is null;
  create index ix_beneficiary_facts_replaces on beneficiary_facts (replaces_id);
  create table beneficiary_evidence (
    id uuid not null constraint pk_beneficiary_evidence primary key,
    territory_id uuid not null,
    beneficiary_id uuid not null,
    subject text not null,
    kind text not null,
    issuer text,
    seen_on date not null,
    valid_until date,
    seen_by uuid not null constraint fk_beneficiary_evidence_seen_by references accounts (id),
    validated_by uuid constraint fk_beneficiary_evidence_validated_by references accounts (id),
    validated_at timestamptz,
    recorded_at timestamptz not null default now(),
    withdrawn_at timestamptz,
    constraint two_people_stand_behind_evidence check (validated_by is distinct from seen_by),
    constraint fk_beneficiary_evidence_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade);
  create index ix_beneficiary_evidence_beneficiary
    on beneficiary_evidence (territory_id, beneficiary_id) where withdrawn_at is null;
  create index ix_beneficiary_evidence_waiting on beneficiary_evidence (territory_id, seen_by)
    where validated_by is null and withdrawn_at is null;
  create table beneficiary_changes (
    id uuid not null constraint pk_beneficiary_changes primary key,
    territory_id uuid not null,
    beneficiary_id uuid not null,
    number integer not null,
    at timestamptz not null default clock_timestamp(),
    kind text not null,
    effective_on date not null,
    from_state text,
    to_state text,
    reason_code text,
    reason text,
    details jsonb not null,
    account_id uuid constraint fk_beneficiary_changes_account references accounts (id),
    role text,
    constraint uq_beneficiary_changes unique (beneficiary_id, number),
    constraint fk_beneficiary_changes_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade);
  create table eligibility_decisions (
    id uuid not null constraint pk_eligibility_decisions primary key,
    territory_id uuid not null,
    beneficiary_id uuid not null,
    assessed_on date not null,
    outcome text not null,
    verdict jsonb not null,
    rules_version integer not null,
    motive text,
    account_id uuid not null constraint fk_eligibility_decisions_account references accounts (id),
    role text not null,
    at timestamptz not null default clock_timestamp(),
    constraint fk_eligibility_decisions_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade);
  create index ix_eligibility_decisions_beneficiary
    on eligibility_decisions (territory_id, beneficiary_id, at);`;

const checks = `
  alter table beneficiaries add constraint beneficiary_state_known check (state in
    ('contact', 'met', 'not_interested', 'redirected', 'volunteer', 'not_eligible', 'eligible', 'on_list',
     'in_preparation', 'paused', 'proposed', 'hired', 'hired_elsewhere', 'exited', 'anonymised'));
  alter table beneficiary_facts add constraint beneficiary_fact_kind_known check (kind in
    ('work', 'registration', 'benefit', 'domicile', 'voluntariness'));
  alter table beneficiary_evidence add constraint beneficiary_evidence_subject_known check (subject in
    ('without_work', 'domicile', 'voluntariness'));
  alter table eligibility_decisions add constraint eligibility_outcome_known check (outcome in
    ('eligible', 'not_eligible'));
  create trigger refuse_change before delete on beneficiary_changes
    for each row execute function app.refuse_change();
  create trigger refuse_change before delete on eligibility_decisions
    for each row execute function app.refuse_change();`;

const grants = `
  grant select, insert, update on beneficiaries, beneficiary_facts, beneficiary_evidence
    to etabli_scoped, etabli_region, etabli_job;
  grant select, insert on beneficiary_changes, eligibility_decisions
    to etabli_scoped, etabli_region, etabli_job;`;

const policiesOf = (table: string) => `
  alter table ${table} enable row level security;
  create policy scoped on ${table} to etabli_scoped
    using (territory_id = any ((select app.file_territories())::uuid[]))
    with check (territory_id = any ((select app.file_territories())::uuid[]));
  create policy region on ${table} to etabli_region
    using (territory_id = any ((select app.file_territories())::uuid[]))
    with check (territory_id = any ((select app.file_territories())::uuid[]));
  create policy job on ${table} to etabli_job
    using (territory_id = (select app.job_territory()))
    with check (territory_id = (select app.job_territory()));`;

const personal = [
  'beneficiaries',
  'beneficiary_facts',
  'beneficiary_evidence',
  'beneficiary_changes',
  'eligibility_decisions',
];

export class CreateBeneficiaries1763900400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    await runner.query(tables);
    await runner.query(checks);
    await runner.query(grants);
    for (const table of personal) {
      await runner.query(policiesOf(table));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table eligibility_decisions, beneficiary_changes, beneficiary_evidence, beneficiary_facts,
        beneficiaries;
      drop function app.file_territories();`);
  }
}
