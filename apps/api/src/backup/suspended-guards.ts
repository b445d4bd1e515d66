import type { Client } from 'pg';

type Guard = { off: string; on: string };

/**
 * Foreign keys and triggers on insert, as statements that take them off and put them back. A foreign
 * key that is put back is checked over all rows at once: no order of tables is needed, circles do
 * not matter, and no right of a superuser is asked for.
 */
async function readGuards(client: Client): Promise<Guard[]> {
  const found = await client.query<Guard>(
    `select format('alter table %s drop constraint %I', c.conrelid::regclass, c.conname) as off,
            format('alter table %s add constraint %I %s', c.conrelid::regclass, c.conname,
                   pg_get_constraintdef(c.oid)) as on
     from pg_constraint c
     where c.contype = 'f' and c.conparentid = 0
       and c.connamespace in (select oid from pg_namespace where nspname in ('public', 'auth', 'audit'))
     union all
     select format('alter table %s disable trigger %I', t.tgrelid::regclass, t.tgname),
            format('alter table %s enable trigger %I', t.tgrelid::regclass, t.tgname)
     from pg_trigger t join pg_class r on r.oid = t.tgrelid
     where not t.tgisinternal and t.tgparentid = 0 and t.tgenabled = 'O' and t.tgtype & 4 = 4
       and r.relnamespace in (select oid from pg_namespace where nspname in ('public', 'auth', 'audit'))`,
  );
  return found.rows;
}

/** Works while nothing in the database reacts to new rows; afterwards all is guarded as before. */
export async function withoutGuards(client: Client, work: () => Promise<void>): Promise<void> {
  const guards = await readGuards(client);
  for (const { off } of guards) {
    await client.query(off);
  }
  await work();
  for (const { on } of guards) {
    await client.query(on);
  }
}
