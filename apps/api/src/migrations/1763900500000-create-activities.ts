import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table employers (
    id uuid not null constraint pk_employers primary key,
    territory_id uuid not null constraint fk_employers_territory references territories (id),
    name text not null,
    enterprise_number text,
    kind text not null,
    version integer not null,
    created_at timestamptz not null default now(),
    constraint uq_employers_name unique (territory_id, name),
    constraint uq_employers_place unique (id, territory_id));
  create table employer_accounts (
    employer_id uuid not null,
    account_id uuid not null constraint fk_employer_accounts_account references accounts (id),
    territory_id uuid not null,
    constraint pk_employer_accounts primary key (employer_id, account_id),
    constraint fk_employer_accounts_employer foreign key (employer_id, territory_id)
      references employers (id, territory_id));
  create index ix_employer_accounts_account on employer_accounts (account_id);
  create table activities (
    id uuid not null constraint pk_activities primary key,
    territory_id uuid not null constraint fk_activities_territory references territories (id),
    code text not null,
    name text not null,
    purpose text not null,
    work_kinds jsonb not null,
    employer_id uuid,
    zone text,
    is_itinerant boolean not null,
    posts integer not null,
    min_posts integer,
    weekly_minutes_least integer not null,
    weekly_minutes_most integer not null,
    skills jsonb not null,
    starts_on date,
    state text not null,
    state_since date not null,
    is_demonstration boolean not null,
    version integer not null,
    created_at timestamptz not null default now(),
    constraint uq_activities_code unique (territory_id, code),
    constraint uq_activities_place unique (id, territory_id),
    constraint activity_posts_counted check (posts >= 0 and (min_posts is null or min_posts >= 1)),
    constraint activity_hours_in_order check (
      weekly_minutes_least > 0 and weekly_minutes_least <= weekly_minutes_most),
    constraint fk_activities_employer foreign key (employer_id, territory_id)
      references employers (id, territory_id));
  create index ix_activities_name on activities (territory_id, app.fold(name), id);
  create index ix_activities_employer on activities (employer_id);
  create table activity_changes (
    id uuid not null constraint pk_activity_changes primary key,
    territory_id uuid not null,
    activity_id uuid not null,
    number integer not null,
    at timestamptz not null default clock_timestamp(),
    kind text not null,
    effective_on date not null,
    from_state text,
    to_state text,
    reason text,
    fields jsonb not null,
    account_id uuid constraint fk_activity_changes_account references accounts (id),
    role text,
    constraint uq_activity_changes unique (activity_id, number),
    constraint fk_activity_changes_activity foreign key (activity_id, territory_id)
      references activities (id, territory_id));
  create table clearances (
    id uuid not null constraint pk_clearances primary key,
    territory_id uuid not null,
    activity_id uuid not null,
    number integer not null,
    decision text not null,
    conditions jsonb not null,
    decided_on date not null,
    in_force_from date not null,
    in_force_until date,
    motive text not null,
    minutes_reference text,
    withdrawn_on date,
    withdrawal_motive text,
    account_id uuid constraint fk_clearances_account references accounts (id),
    role text,
    recorded_at timestamptz not null default clock_timestamp(),
    constraint uq_clearances unique (activity_id, number),
    constraint clearance_in_order check (in_force_until is null or in_force_from <= in_force_until),
    constraint fk_clearances_activity foreign key (activity_id, territory_id)
      references activities (id, territory_id));`;

const checks = `
  alter table activities add constraint activity_state_known check (state in
    ('idea', 'drafted', 'non_competition_running', 'cleared', 'preparing', 'trial', 'open', 'suspended',
     'reviewed', 'closed'));
  alter table clearances add constraint clearance_decision_known check (decision in
    ('favourable', 'favourable_with_conditions', 'adjourned', 'unfavourable'));
  create trigger refuse_change before update or delete on activity_changes
    for each row execute function app.refuse_change();
  create trigger refuse_change before delete on clearances
    for each row execute function app.refuse_change();`;

/** The employers for whom an actor acts today: by the link, and by the role that is in force. */
const functions = `
  create function app.my_employers() returns uuid[] language plpgsql stable security definer
    parallel safe set search_path = pg_catalog, public as $$ begin return (
      select coalesce(array_agg(distinct e.employer_id), '{}') from public.employer_accounts e
      join public.memberships m on m.account_id = e.account_id and m.territory_id = e.territory_id
      where e.account_id = app.actor() and m.role = 'employer' and m.during @> current_date
    ); end $$;
  revoke execute on function app.my_employers() from public;
  grant execute on function app.my_employers() to etabli_scoped, etabli_region;`;

/** An employer meets a person in the file only after that person's yes to one of his activities. */
const sharedPeople = `
  alter table beneficiaries add constraint fk_beneficiaries_shared_with
    foreign key (shared_with_employer_id, territory_id) references employers (id, territory_id);
  create index ix_beneficiaries_shared on beneficiaries (shared_with_employer_id)
    where shared_with_employer_id is not null;
  create policy employer on beneficiaries to etabli_scoped
    using (shared_with_employer_id = any ((select app.my_employers())::uuid[]))
    with check (shared_with_employer_id = any ((select app.my_employers())::uuid[]));
  create policy employer on beneficiary_changes for insert to etabli_scoped
    with check (beneficiary_id in (select b.id from beneficiaries b
      where b.shared_with_employer_id = any ((select app.my_employers())::uuid[])));`;

const grants = `
  grant select on employers, employer_accounts, activities, activity_changes, clearances
    to etabli_scoped, etabli_region, etabli_job;
  grant select on activities, clearances, employers to etabli_public;
  grant insert, update on employers, activities to etabli_scoped, etabli_region, etabli_job;
  grant insert, delete on employer_accounts to etabli_scoped, etabli_region, etabli_job;
  grant insert on activity_changes to etabli_scoped, etabli_region, etabli_job;
  grant insert, update on clearances to etabli_scoped, etabli_region, etabli_job;`;

const policiesOf = (table: string) => `
  alter table ${table} enable row level security;
  create policy scoped on ${table} to etabli_scoped
    using (territory_id = any ((select app.my_territories())::uuid[]))
    with check (territory_id = any ((select app.my_territories())::uuid[]));
  create policy region on ${table} to etabli_region
    using ((select app.sees_all())) with check ((select app.sees_all()));
  create policy job on ${table} to etabli_job
    using (territory_id = (select app.job_territory()))
    with check (territory_id = (select app.job_territory()));`;

const published = `
  create policy published on activities for select to etabli_public using (
    state in ('cleared', 'preparing', 'trial', 'open', 'suspended')
    and territory_id in (select t.id from territories t));
  create policy published on clearances for select to etabli_public
    using (activity_id in (select a.id from activities a));
  create policy published on employers for select to etabli_public
    using (id in (select a.employer_id from activities a));`;

const ofActivities = [
  'employers',
  'employer_accounts',
  'activities',
  'activity_changes',
  'clearances',
];

export class CreateActivities1763900500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(checks);
    await runner.query(functions);
    await runner.query(grants);
    for (const table of ofActivities) {
      await runner.query(policiesOf(table));
    }
    await runner.query(published);
    await runner.query(sharedPeople);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy employer on beneficiary_changes;
      drop policy employer on beneficiaries;
      drop index ix_beneficiaries_shared;
      alter table beneficiaries drop constraint fk_beneficiaries_shared_with;
      drop function app.my_employers();
      drop table clearances, activity_changes, activities, employer_accounts, employers;`);
  }
}
