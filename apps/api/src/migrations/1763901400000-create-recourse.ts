import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table eligibility_derogations (
    id uuid not null constraint pk_eligibility_derogations primary key,
    territory_id uuid not null,
    beneficiary_id uuid not null,
    condition text not null,
    state text not null,
    reason text not null,
    asked_until date not null,
    asked_by uuid not null constraint fk_eligibility_derogations_asked_by references accounts (id),
    asked_at timestamptz not null default now(),
    from_on date,
    until_on date,
    answer text,
    answered_by uuid constraint fk_eligibility_derogations_answered_by references accounts (id),
    answered_at timestamptz,
    withdrawn_on date,
    withdrawn_by uuid constraint fk_eligibility_derogations_withdrawn_by references accounts (id),
    withdrawal text,
    constraint derogation_state_known check (state in ('asked', 'granted', 'refused', 'withdrawn')),
    constraint derogation_condition_known check (condition in
      ('long-without-work', 'lives-in-territory', 'registered-as-job-seeker')),
    constraint two_people_stand_behind_derogation check (answered_by is distinct from asked_by),
    constraint derogation_has_limit check
      (state <> 'granted' or (from_on is not null and until_on >= from_on)),
    constraint fk_eligibility_derogations_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade);
  create index ix_eligibility_derogations_beneficiary
    on eligibility_derogations (territory_id, beneficiary_id);
  create table eligibility_reviews (
    id uuid not null constraint pk_eligibility_reviews primary key,
    territory_id uuid not null,
    beneficiary_id uuid not null,
    decision_id uuid not null constraint fk_eligibility_reviews_decision
      references eligibility_decisions (id),
    decision_by uuid not null constraint fk_eligibility_reviews_decision_by references accounts (id),
    asked_on date not null,
    way text not null,
    words text,
    recorded_by uuid not null constraint fk_eligibility_reviews_recorded_by references accounts (id),
    recorded_at timestamptz not null default now(),
    decide_by date,
    outcome text,
    reasons text,
    decided_by uuid constraint fk_eligibility_reviews_decided_by references accounts (id),
    decided_role text,
    decided_at timestamptz,
    constraint uq_eligibility_reviews_decision unique (decision_id),
    constraint review_outcome_known check (outcome in ('confirmed', 'changed')),
    constraint another_person_reviews check (decided_by is distinct from decision_by),
    constraint fk_eligibility_reviews_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade);
  create index ix_eligibility_reviews_beneficiary on eligibility_reviews (territory_id, beneficiary_id);
  create trigger refuse_change before delete on eligibility_derogations
    for each row execute function app.refuse_change();
  create trigger refuse_change before delete on eligibility_reviews
    for each row execute function app.refuse_change();
  grant select, insert, update on eligibility_derogations, eligibility_reviews
    to etabli_scoped, etabli_region;
  grant select on eligibility_derogations, eligibility_reviews to etabli_job;`;

const readers = 'territory_id = any ((select app.file_territories())::uuid[])';
const writers = `territory_id = any ((select
  app.territories_as('{territory_coordinator,guidance_worker}'))::uuid[])`;

const policiesOf = (table: string) => `
  alter table ${table} enable row level security;
  create policy scoped on ${table} to etabli_scoped using (${readers}) with check (${writers});
  create policy region on ${table} to etabli_region using (${readers}) with check (${writers});
  create policy job on ${table} to etabli_job
    using (territory_id = (select app.job_territory()))
    with check (territory_id = (select app.job_territory()));`;

/** Derogations, and reviews of decisions: what people may do where the conditions alone would be unjust. */
export class CreateRecourse1763901400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(policiesOf('eligibility_derogations'));
    await runner.query(policiesOf('eligibility_reviews'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table eligibility_reviews, eligibility_derogations');
  }
}
