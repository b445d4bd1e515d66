import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  alter table beneficiaries add column answer_changed_on date;
  create index ix_beneficiaries_to_review on beneficiaries (territory_id, answer_changed_on)
    where answer_changed_on is not null;
  create index ix_beneficiaries_territory on beneficiaries (territory_id, id);
  create table eligibility_answers (
    beneficiary_id uuid not null constraint pk_eligibility_answers primary key,
    territory_id uuid not null,
    outcome text not null,
    assessed_on date not null,
    changes_on date,
    rules text not null,
    file_version integer not null,
    constraint eligibility_answer_known check (outcome in ('yes', 'no', 'unclear')),
    constraint fk_eligibility_answers_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade);
  create index ix_eligibility_answers_due on eligibility_answers
    (territory_id, changes_on, beneficiary_id) where changes_on is not null;
  create table eligibility_changes (
    id uuid not null constraint pk_eligibility_changes primary key,
    territory_id uuid not null,
    beneficiary_id uuid not null,
    changed_on date not null,
    from_outcome text not null,
    to_outcome text not null,
    cause text not null,
    rules text not null,
    settled_at timestamptz,
    settled_by uuid constraint fk_eligibility_changes_settled_by references accounts (id),
    settlement text,
    constraint uq_eligibility_changes_day unique (beneficiary_id, changed_on),
    constraint eligibility_change_cause_known check (cause in ('time', 'rules', 'facts')),
    constraint fk_eligibility_changes_beneficiary foreign key (beneficiary_id, territory_id)
      references beneficiaries (id, territory_id) on update cascade);
  create table eligibility_rechecks (
    territory_id uuid not null constraint fk_eligibility_rechecks_territory references territories (id),
    rules text not null,
    place uuid,
    files integer not null,
    changed integer not null,
    begun_at timestamptz not null default now(),
    finished_at timestamptz,
    constraint pk_eligibility_rechecks primary key (territory_id, rules));
  grant select, insert, update on eligibility_answers, eligibility_changes, eligibility_rechecks
    to etabli_job;
  grant select on eligibility_answers, eligibility_changes to etabli_scoped, etabli_region;
  grant update (settled_at, settled_by, settlement) on eligibility_changes
    to etabli_scoped, etabli_region;`;

const readers = 'territory_id = any ((select app.file_territories())::uuid[])';
const writers = `territory_id = any ((select
  app.territories_as('{territory_coordinator,guidance_worker}'))::uuid[])`;
const job = (table: string) => `
  alter table ${table} enable row level security;
  create policy job on ${table} to etabli_job
    using (territory_id = (select app.job_territory()))
    with check (territory_id = (select app.job_territory()));`;

/** What the rules found of each file, and the day on which that may be another answer by itself. */
export class KeepAnswers1763901410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    for (const table of ['eligibility_answers', 'eligibility_changes', 'eligibility_rechecks']) {
      await runner.query(job(table));
    }
    await runner.query(`
      create policy scoped on eligibility_answers for select to etabli_scoped using (${readers});
      create policy region on eligibility_answers for select to etabli_region using (${readers});
      create policy scoped on eligibility_changes to etabli_scoped
        using (${readers}) with check (${writers});
      create policy region on eligibility_changes to etabli_region
        using (${readers}) with check (${writers});`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table eligibility_rechecks, eligibility_changes, eligibility_answers;
      drop index ix_beneficiaries_territory;
      alter table beneficiaries drop column answer_changed_on;`);
  }
}
