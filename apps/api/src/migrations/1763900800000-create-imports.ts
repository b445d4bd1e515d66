import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table imports (
    id uuid not null constraint pk_imports primary key,
    territory_id uuid not null constraint fk_imports_territory references territories (id),
    kind text not null,
    state text not null,
    problem jsonb,
    file_name text not null,
    file_size integer not null,
    file_digest bytea not null,
    form jsonb not null,
    heading_row integer not null,
    headings jsonb not null,
    signature text not null,
    mapping jsonb not null,
    total integer,
    position integer not null,
    counts jsonb not null,
    faults integer not null,
    holder uuid,
    requested_by uuid not null constraint fk_imports_account references accounts (id),
    requested_role text not null,
    requested_at timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    version integer not null,
    constraint uq_imports_place unique (id, territory_id),
    constraint import_state_known check (state in
      ('uploaded', 'mapped', 'checking', 'checked', 'applying', 'done', 'refused', 'failed', 'cancelled')));
  create index ix_imports_newest on imports (territory_id, requested_at desc, id);
  create index ix_imports_finished on imports (finished_at) where finished_at is not null;
  create table import_chunks (
    import_id uuid not null,
    territory_id uuid not null,
    number integer not null,
    bytes bytea not null,
    constraint pk_import_chunks primary key (import_id, number),
    constraint fk_import_chunks_import foreign key (import_id, territory_id)
      references imports (id, territory_id) on delete cascade);
  create table import_rows (
    import_id uuid not null,
    territory_id uuid not null,
    number integer not null,
    status text not null,
    is_applied boolean not null,
    identity text,
    cells jsonb,
    problems jsonb not null,
    changes jsonb,
    subject_id uuid,
    constraint pk_import_rows primary key (import_id, number),
    constraint import_row_status_known check (status in
      ('created', 'updated', 'unchanged', 'refused')),
    constraint fk_import_rows_import foreign key (import_id, territory_id)
      references imports (id, territory_id) on delete cascade);
  create index ix_import_rows_status on import_rows (import_id, status, number);
  create index ix_import_rows_identity on import_rows (import_id, identity, number)
    where identity is not null;
  create table import_mappings (
    territory_id uuid not null constraint fk_import_mappings_territory references territories (id),
    kind text not null,
    signature text not null,
    mapping jsonb not null,
    used_at timestamptz not null default now(),
    constraint pk_import_mappings primary key (territory_id, kind, signature));`;

/**
 * What a finished import was made of holds people's words: its file goes with the last row, the rest of
 * it here, in all territories, when it has been at rest for long enough. So does what was begun and left.
 */
const functions = `
  create function app.forget_imports(rest interval) returns integer language plpgsql security definer
    set search_path = pg_catalog, public as $$
    declare forgotten integer; begin
      update imports set state = 'cancelled', finished_at = clock_timestamp(), version = version + 1
        where state in ('uploaded', 'mapped', 'checked', 'failed') and requested_at < now() - rest;
      delete from import_chunks c using imports i
        where i.id = c.import_id and i.finished_at is not null;
      update import_rows r set cells = null, changes = null, identity = null from imports i
        where i.id = r.import_id and i.finished_at < now() - rest
          and (r.cells is not null or r.changes is not null or r.identity is not null);
      get diagnostics forgotten = row_count;
      update imports set headings = '[]' where finished_at < now() - rest and headings <> '[]';
      return forgotten;
    end $$;
  revoke execute on function app.forget_imports(interval) from public;
  grant execute on function app.forget_imports(interval) to etabli_job;`;

const grants = `
  grant select, insert, update on imports to etabli_scoped, etabli_region;
  grant select, insert, delete on import_chunks to etabli_scoped, etabli_region;
  grant select on import_rows to etabli_scoped, etabli_region;
  grant select, insert, update on import_mappings to etabli_scoped, etabli_region;
  grant select, update on imports to etabli_job;
  grant select, delete on import_chunks to etabli_job;
  grant select, insert, update, delete on import_rows to etabli_job;`;

/** A file holds what personal files hold: who may not read these does not read that. */
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

export class CreateImports1763900800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(functions);
    await runner.query(grants);
    for (const table of ['imports', 'import_chunks', 'import_rows', 'import_mappings']) {
      await runner.query(policiesOf(table));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function app.forget_imports(interval);
      drop table import_mappings, import_rows, import_chunks, imports;`);
  }
}
