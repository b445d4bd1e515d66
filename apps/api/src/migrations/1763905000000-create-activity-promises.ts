import type { MigrationInterface, QueryRunner } from 'typeorm';

const promises = `
  create table activity_promises (
    reference uuid not null constraint pk_activity_promises primary key,
    territory_id uuid not null,
    activity_id uuid not null,
    state text not null,
    state_since date not null,
    constraint activity_promise_state_known check (state in ('offered', 'accepted', 'signed', 'ended')),
    constraint fk_activity_promises_activity foreign key (activity_id, territory_id)
      references activities (id, territory_id));
  create index ix_activity_promises_activity on activity_promises (activity_id);
  grant select, insert on activity_promises to etabli_scoped, etabli_region, etabli_job;
  grant update (state, state_since) on activity_promises to etabli_scoped, etabli_region, etabli_job;
  alter table activity_promises enable row level security;
  create policy job on activity_promises to etabli_job
    using (territory_id = (select app.job_territory()))
    with check (territory_id = (select app.job_territory()));`;

/** Who reads files reads them, for a reference leads to a person; who accompanies people writes them. */
const wall = ['scoped', 'region']
  .map(
    (policy) => `
  create policy ${policy} on activity_promises to etabli_${policy}
    using (territory_id = any ((select app.file_territories())::uuid[]))
    with check (territory_id = any (
      (select app.territories_as('{territory_coordinator,guidance_worker}'))::uuid[]));`,
  )
  .join('');

/** An employer keeps a promise by signing, and writes nothing else of it. */
const own = `reference in (select p.id from proposals p
  where p.employer_id = any ((select app.my_employers())::uuid[]))`;
const ofEmployers = `
  create policy employer on activity_promises for select to etabli_scoped using (${own});
  create policy employer_hires on activity_promises for update to etabli_scoped
    using (${own}) with check (${own} and state = 'signed');`;

/** What a later word has promised of an activity, told to the word that corrects it. */
export class CreateActivityPromises1763905000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(promises);
    await runner.query(wall);
    await runner.query(ofEmployers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table activity_promises');
  }
}
