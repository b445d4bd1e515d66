import type { MigrationInterface, QueryRunner } from 'typeorm';

const kinds = `('ies', 'ei', 'idess', 'cisp', 'ale', 'titres_services')`;

/**
 * Who stands on a list of the social economy, as a team brought it: written by an import alone. Of each kind
 * the latest list counts; those before stay, for whoever asks what was known on a day.
 */
export class CreateListedEnterprises1763903000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table listed_enterprises (
        id uuid not null constraint pk_listed_enterprises primary key,
        territory_id uuid not null
          constraint fk_listed_enterprises_territory references territories (id),
        kind text not null,
        listed_on date not null,
        enterprise_number text not null,
        name text not null,
        place text,
        source text not null,
        source_url text,
        constraint uq_listed_enterprises unique (territory_id, kind, listed_on, enterprise_number),
        constraint listed_enterprise_kind_known check (kind in ${kinds}),
        constraint listed_enterprise_number_written check (enterprise_number ~ '^[01][0-9]{9}$'));
      alter table listed_enterprises enable row level security;
      create policy scoped on listed_enterprises for select to etabli_scoped
        using (territory_id = any ((select app.my_territories())::uuid[]));
      create policy region on listed_enterprises for select to etabli_region
        using ((select app.sees_all()));
      create policy job on listed_enterprises to etabli_job
        using (territory_id = (select app.job_territory()))
        with check (territory_id = (select app.job_territory()));
      grant select on listed_enterprises to etabli_scoped, etabli_region;
      grant select, insert, update on listed_enterprises to etabli_job;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table listed_enterprises');
  }
}
