import type { Client } from 'pg';

type Column = { name: string; type: string };
export type Table = {
  /** As `schema.table`; the file is named for it. */
  name: string;
  /** The name as SQL takes it. */
  quoted: string;
  columns: Column[];
  size: number;
};
export type Sequence = { name: string; last: string; isCalled: boolean };

/**
 * What a backup does not carry: the schema's own list, which the migrations write, and what lets
 * somebody in for a while. A session or a code in a backup would only be something to steal.
 */
export const leftOut = ['public.migrations', 'auth.session', 'auth.verification'];

/** Tables that hold data of the product: permanent ones, a partitioned one as a whole. */
export async function readTables(client: Client, without: string[]): Promise<Table[]> {
  const found = await client.query<Table>(
    `select n.nspname || '.' || c.relname as name, format('%I.%I', n.nspname, c.relname) as quoted,
            pg_total_relation_size(c.oid)::float8 as size,
            (select json_agg(json_build_object('name', a.attname,
                                               'type', format_type(a.atttypid, a.atttypmod))
                             order by a.attname)
             from pg_attribute a
             where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
               and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('public', 'auth', 'audit') and c.relkind in ('r', 'p')
       and c.relpersistence = 'p' and not c.relispartition
       and n.nspname || '.' || c.relname <> all ($1)
       and not exists (select 1 from pg_depend d
                       where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
     order by 1`,
    [without],
  );
  return found.rows;
}

/** Positions of all sequences. A position is never behind the snapshot: a number is taken first. */
export async function readSequences(client: Client): Promise<Sequence[]> {
  const found = await client.query<Sequence>(
    `select s.schemaname || '.' || s.sequencename as name,
            coalesce(s.last_value, s.start_value)::text as last,
            s.last_value is not null as "isCalled"
     from pg_sequences s
     where s.schemaname in ('public', 'auth', 'audit')
       and s.schemaname || '.' || s.sequencename <> 'public.migrations_id_seq'
     order by 1`,
  );
  return found.rows;
}

/** The migrations that made this schema, oldest first. */
export async function readMigrations(client: Client): Promise<string[]> {
  const found = await client.query<{ name: string }>(
    'select name from public.migrations order by timestamp, id',
  );
  return found.rows.map(({ name }) => name);
}
