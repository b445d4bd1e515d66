import type { MigrationInterface, QueryRunner } from 'typeorm';

const rounds = `
  create table rounds (
    id uuid not null constraint pk_rounds primary key,
    territory_id uuid not null constraint fk_rounds_territory references territories (id),
    number integer not null,
    state text not null,
    assessed_on date not null,
    requested_by uuid not null constraint fk_rounds_account references accounts (id),
    requested_at timestamptz not null default clock_timestamp(),
    started_at timestamptz,
    finished_at timestamptz,
    step text,
    done integer not null default 0,
    total integer not null default 0,
    failure text,
    rules_version integer not null,
    engine text,
    digest text,
    instance jsonb,
    result jsonb,
    version integer not null,
    constraint uq_rounds_number unique (territory_id, number),
    constraint uq_rounds_place unique (id, territory_id));
  create unique index uq_rounds_one_at_a_time on rounds (territory_id)
    where state in ('requested', 'running');
  create table round_people (
    round_id uuid not null,
    territory_id uuid not null,
    beneficiary_id uuid not null,
    standing text not null,
    waiting_months integer,
    reasons jsonb not null,
    constraint pk_round_people primary key (round_id, beneficiary_id),
    constraint fk_round_people_round foreign key (round_id, territory_id)
      references rounds (id, territory_id),
    constraint fk_round_people_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade);
  create index ix_round_people_beneficiary on round_people (beneficiary_id);`;

const proposals = `
  create table proposals (
    id uuid not null constraint pk_proposals primary key,
    territory_id uuid not null,
    round_id uuid not null,
    beneficiary_id uuid not null,
    activity_id uuid not null,
    employer_id uuid,
    state text not null,
    state_since date not null,
    waiting_months integer not null,
    fit integer not null,
    reasons jsonb not null,
    answer_before date,
    version integer not null,
    created_at timestamptz not null default now(),
    constraint uq_proposals_place unique (id, territory_id),
    constraint uq_proposals_once_a_round unique (round_id, beneficiary_id),
    constraint fk_proposals_round foreign key (round_id, territory_id)
      references rounds (id, territory_id),
    constraint fk_proposals_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade,
    constraint fk_proposals_activity foreign key (activity_id, territory_id)
      references activities (id, territory_id),
    constraint fk_proposals_employer foreign key (employer_id, territory_id)
      references employers (id, territory_id));
  create index ix_proposals_activity on proposals (territory_id, activity_id, state);
  create index ix_proposals_beneficiary on proposals (beneficiary_id);
  create unique index uq_proposals_one_held on proposals (beneficiary_id)
    where state in ('presented', 'accepted', 'trial_visit', 'confirmed');
  create table proposal_changes (
    id uuid not null constraint pk_proposal_changes primary key,
    territory_id uuid not null,
    proposal_id uuid not null,
    number integer not null,
    at timestamptz not null default clock_timestamp(),
    kind text not null,
    effective_on date not null,
    from_state text not null,
    to_state text not null,
    reason_code text,
    reason text,
    account_id uuid constraint fk_proposal_changes_account references accounts (id),
    role text,
    constraint uq_proposal_changes unique (proposal_id, number),
    constraint fk_proposal_changes_proposal foreign key (proposal_id, territory_id)
      references proposals (id, territory_id));
  create table passings_over (
    id uuid not null constraint pk_passings_over primary key,
    territory_id uuid not null,
    proposal_id uuid not null,
    beneficiary_id uuid not null,
    reason_code text not null,
    reason text,
    account_id uuid not null constraint fk_passings_over_account references accounts (id),
    role text not null,
    at timestamptz not null default clock_timestamp(),
    undone_at timestamptz,
    constraint fk_passings_over_proposal foreign key (proposal_id, territory_id)
      references proposals (id, territory_id),
    constraint fk_passings_over_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade);
  create index ix_passings_over_beneficiary on passings_over (territory_id, beneficiary_id);
  create index ix_passings_over_proposal on passings_over (proposal_id);`;

const hirings = `
  create table hirings (
    id uuid not null constraint pk_hirings primary key,
    territory_id uuid not null,
    beneficiary_id uuid not null,
    proposal_id uuid constraint uq_hirings_proposal unique,
    activity_id uuid,
    employer_id uuid not null,
    kind text not null,
    signed_on date not null,
    starts_on date not null,
    weekly_minutes integer not null,
    account_id uuid not null constraint fk_hirings_account references accounts (id),
    role text not null,
    recorded_at timestamptz not null default clock_timestamp(),
    version integer not null,
    constraint hiring_hours_counted check (weekly_minutes > 0),
    constraint fk_hirings_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade,
    constraint fk_hirings_proposal foreign key (proposal_id, territory_id)
      references proposals (id, territory_id),
    constraint fk_hirings_activity foreign key (activity_id, territory_id)
      references activities (id, territory_id),
    constraint fk_hirings_employer foreign key (employer_id, territory_id)
      references employers (id, territory_id));
  create index ix_hirings_territory on hirings (territory_id, signed_on);
  create index ix_hirings_beneficiary on hirings (beneficiary_id);`;

const checks = `
  alter table rounds add constraint round_state_known check (state in
    ('requested', 'running', 'computed', 'failed', 'cancelled', 'superseded'));
  alter table round_people add constraint round_standing_known check (standing in
    ('placed', 'held', 'unplaced', 'excluded'));
  alter table proposals add constraint proposal_state_known check (state in
    ('computed', 'shortlisted', 'presented', 'accepted', 'trial_visit', 'confirmed', 'declined_by_person',
     'declined_by_employer', 'expired', 'set_aside', 'superseded', 'contract'));
  alter table hirings add constraint hiring_kind_known check (kind in ('cdi', 'article_60', 'other'));
  create trigger refuse_change before update or delete on proposal_changes
    for each row execute function app.refuse_change();`;

const grants = `
  grant select on rounds, round_people, proposals, proposal_changes, passings_over, hirings
    to etabli_scoped, etabli_region, etabli_job;
  grant insert, update on rounds, proposals to etabli_scoped, etabli_region, etabli_job;
  grant insert, delete on round_people to etabli_job;
  grant insert on proposal_changes to etabli_scoped, etabli_region, etabli_job;
  grant insert, update on passings_over to etabli_scoped, etabli_region;
  grant insert, update on hirings to etabli_scoped, etabli_region;`;

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

/** The employer sees a proposal from the person's yes on, and signs for his own activities. */
const ofEmployers = `
  create policy employer on proposals to etabli_scoped
    using (employer_id = any ((select app.my_employers())::uuid[])
      and state in ('accepted', 'trial_visit', 'confirmed', 'contract'))
    with check (employer_id = any ((select app.my_employers())::uuid[]));
  create policy employer on proposal_changes for insert to etabli_scoped
    with check (proposal_id in (select p.id from proposals p));
  create policy employer on hirings to etabli_scoped
    using (employer_id = any ((select app.my_employers())::uuid[]))
    with check (employer_id = any ((select app.my_employers())::uuid[]));`;

/**
 * What anybody may know of a territory's people: counts, and none under five. They are three
 * separate counts without a sum, so that none can be found from the others.
 */
const publicFigures = `
  create function app.public_figures(asked_territory uuid)
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
        where h.territory_id = asked_territory;
      return query select
        case when waiting_count >= 5 then waiting_count end,
        case when hired_count >= 5 then hired_count end,
        (select coalesce(sum(a.posts), 0)::integer from public.activities a
          where a.territory_id = asked_territory and a.state in ('cleared', 'preparing', 'trial', 'open')),
        waiting_count between 0 and 4, hired_count between 0 and 4;
    end $$;
  revoke execute on function app.public_figures(uuid) from public;
  grant execute on function app.public_figures(uuid) to etabli_public;`;

const personal = [
  'rounds',
  'round_people',
  'proposals',
  'proposal_changes',
  'passings_over',
  'hirings',
];

export class CreateRounds1763900600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rounds);
    await runner.query(proposals);
    await runner.query(hirings);
    await runner.query(checks);
    await runner.query(grants);
    for (const table of personal) {
      await runner.query(policiesOf(table));
    }
    await runner.query(ofEmployers);
    await runner.query(publicFigures);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.public_figures(uuid);
      drop table hirings, passings_over, proposal_changes, proposals, round_people, rounds;`);
  }
}
