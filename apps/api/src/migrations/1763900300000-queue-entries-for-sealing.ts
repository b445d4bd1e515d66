import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waits to be sealed stands in a short list of its own: to look for it among all entries took
 * two seconds each minute at a million of them.
 */
export class QueueEntriesForSealing1763900300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit.unsealed (entry_id bigint constraint pk_unsealed primary key);
      create function audit.queue_for_sealing() returns trigger language plpgsql
        security definer set search_path = pg_catalog as $$
          begin
            insert into audit.unsealed (entry_id) select id from added;
            return null;
          end $$;
      revoke execute on function audit.queue_for_sealing() from public;
      create trigger queue_for_sealing after insert on audit.entries
        referencing new table as added
        for each statement execute function audit.queue_for_sealing();
      insert into audit.unsealed (entry_id) select e.id from audit.entries e
        where not exists (select 1 from audit.sealed s where s.entry_id = e.id);
      grant select, delete on audit.unsealed to etabli_job;
      grant select on audit.unsealed to etabli_operator;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger queue_for_sealing on audit.entries;
      drop function audit.queue_for_sealing();
      drop table audit.unsealed;`);
  }
}
